import { describe, expect, test } from "vitest";
import { BASE, found, marked, parsed, sound, unmarked } from "./support.ts";

describe("a text that is no sound YAML", () => {
  test.each([
    ["", "empty-file 1:1"],
    ["  \n# only a comment\n", "empty-file 1:1"],
    ["- a\n- b\n", "not-a-mapping 1:1"],
    ["just text", "not-a-mapping 1:1"],
    ["title: Camp: a plan\n", "yaml-syntax 1:8"],
    ["a:\n\tb: 1\n", "yaml-syntax 2:1"],
    ["a: [1, 2\nb: 3\n", "yaml-syntax 2:1"],
    ["a: 'x\nb: 3\n", "yaml-syntax 1:4"],
    ["a: @x\n", "yaml-syntax 1:4"],
    ["a: !tag x\n", "yaml-syntax 1:4"],
    ["a: 1\n---\nb: 2\n", "several-documents 2:1"],
    ["%YAML 1.1\n---\na: yes\n", "yaml-version 1:1"],
    [`# ${"x".repeat(1 << 20)}`, "too-large 1:1"],
  ])("%#: %.20j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test("has each line's first error reported", () => {
    expect(found("a: @x\nb: `y\n")).toEqual(["yaml-syntax 1:4", "yaml-syntax 2:4"]);
  });

  test("is helped by a hint", () => {
    const [diagnostic] = parsed("title: Camp: a plan\n").diagnostics;
    expect(diagnostic?.hint).toBe("text with a colon and a space in it must be in quotes");
  });
});

describe("keys and aliases", () => {
  test.each([
    ["a key written twice", "title: Base", "title: Base\n«duplicate-key|title»: Other"],
    ["an alias of nothing", "people: 3100", "people: «alias-unresolved|*none»"],
    ["an alias within its own anchor", "sites:", "sites: &s\n  x: «alias-circular|*s»"],
    ["a merge of what is no mapping", "people: 3100", "«merge-not-a-mapping|<<»: 3, people: 3100"],
    ["a key that objects have of their own", "sites:\n", "sites:\n  «bad-id|__proto__»: { people: 3 }\n"],
  ])("%s", (_, from, to) => {
    const text = BASE.replace(from, to);
    expect(marked(unmarked(text))).toBe(text);
  });

  test("leave the prototype of objects alone", () => {
    found("__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n");
    expect({}).not.toHaveProperty("polluted");
  });

  test("aliases stand for what they name, and merges give what is not written", () => {
    const text = BASE.replace("liberty: {", "liberty: &camp {").replace(
      "threats:",
      "  ashraf: { <<: *camp, people: 101 }\nthreats:",
    );
    const { sites } = sound(text);
    expect(sites.get("ashraf")?.people.get("")?.law).toEqual({ kind: "exact", value: 101 });
    expect(sites.get("ashraf")?.capacity?.law).toEqual({ kind: "exact", value: 4000 });
  });

  test("a fault in what is merged is found where it is written, once", () => {
    const text = BASE.replace("liberty: {", "liberty: &camp { «unknown-key|poeple»: 3,").replace(
      "threats:",
      "  ashraf: { <<: *camp }\nthreats:",
    );
    const { diagnostics } = parsed(unmarked(text));
    expect(diagnostics).toHaveLength(1);
    expect(marked(unmarked(text))).toBe(text);
  });

  test("a finding tells of a second place: where the same stands first, or the merge that leads there", () => {
    const related = (text: string) => parsed(text).diagnostics.flatMap((each) => each.related ?? []);
    const twice = BASE.replace("title: Base", "title: Base\ntitle: Other");
    expect(related(twice)).toEqual([{ line: 2, column: 1, endLine: 2, endColumn: 6, message: "first written here" }]);
    const merged = BASE.replace("albania: {", "albania: &one {").replace("moves: [{", "moves: [{ <<: *one,");
    const [line, column] = [merged.split("\n").length - 1, merged.split("\n").at(-2)?.indexOf("*one") as number];
    expect(new Set(related(merged).map((each) => `${each.line}:${each.column} ${each.message}`))).toEqual(
      new Set([`${line}:${column + 1} used here`]),
    );
  });

  test("aliases that multiply without bound are refused", () => {
    const laughs = Array.from({ length: 9 }, (_, index) => {
      return `  l${index + 1}: &l${index + 1} [${Array(10).fill(`*l${index}`).join(", ")}]`;
    });
    const codes = found(`x:\n  l0: &l0 [1, 2]\n${laughs.join("\n")}\n`);
    expect(codes).toContainEqual(expect.stringMatching(/^alias-overused/));
  });
});

describe("commas inside braces", () => {
  const people = (written: string) =>
    sound(BASE.replace("people: 3100", `people: ${written}`))
      .sites.get("liberty")
      ?.people.get("");

  test("keep a law together", () => {
    expect(people("uniform(3000, 3200)")).toMatchObject({
      written: "uniform(3000, 3200)",
      law: { kind: "uniform", low: 3000, high: 3200 },
    });
    expect(people("pert(3000,3100,\n    3200)")).toMatchObject({ law: { kind: "pert", mode: 3100 } });
  });

  test.each([
    ["between digits are found as such, where they stand", "people: 3100", "people: 3«number-comma|,»100"],
    ["do not swallow a key that lacks its value", "{ item: Flights,", "{ item: Flights, «wrong-type|at»,"],
    ["do not make a text of what follows a quoted one", "{ item: Flights,", '{ item: "Flights", «unknown-key|bus»,'],
  ])("%s", (_, from, to) => {
    const text = BASE.replace(from, to);
    expect(marked(unmarked(text))).toBe(text);
  });
});

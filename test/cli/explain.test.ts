import { beforeAll, describe, expect, it } from "vitest";
import { codesMarkdown } from "../../src/report/explanations-markdown.ts";
import { chapters } from "../../src/scenario/explanations.ts";
import { type Program, program } from "./binary.ts";

const all = chapters.flatMap(({ explanations }) => explanations);

let relocate: Program["relocate"];
beforeAll(async () => {
  ({ relocate } = await program());
});

describe("explain", () => {
  it("explains one code, with an example of what is reported and one of what is not", async () => {
    const { code, out, err } = await relocate(["explain", "stranded"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
    await expect(out).toMatchFileSnapshot("__golden__/explain-stranded.txt");
  });

  it("lists every code on a line of its own", async () => {
    const { code, out, err } = await relocate(["explain"]);
    expect([code, err]).toEqual([0, ""]);
    const listed = out.split("\n").filter((line) => line.startsWith("  "));
    expect(listed.map((line) => line.trim().split(/\s{2,}/)[0])).toEqual(all.map((each) => each.code));
    expect(listed.filter((line) => line.length > 100 || !line.endsWith("."))).toEqual([]);
  });

  it("does not know a misspelt code, and says which was meant", async () => {
    const { code, out, err } = await relocate(["explain", "unsorced"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("there is no code unsorced; did you mean unsourced?");
  });

  it("does not know a code like none", async () => {
    const { code, err } = await relocate(["explain", "constructor"]);
    expect([code, err]).toEqual([2, expect.stringContaining("relocate explain lists all")]);
  });

  it("says where the keys of scenarios are explained", async () => {
    const { code, err } = await relocate(["explain", "pace"]);
    expect([code, err]).toEqual([2, expect.stringContaining("there is no code pace; it is a key of scenarios")]);
  });

  it("gives the values as JSON, one or all", async () => {
    expect(JSON.parse((await relocate(["explain", "--json"])).out)).toEqual(all);
    const one = await relocate(["explain", "bad-id", "--json"]);
    expect(JSON.parse(one.out)).toEqual(all.find(({ code }) => code === "bad-id"));
  });

  it("gives the page beside the scenarios as Markdown", async () => {
    expect((await relocate(["explain", "-f", "markdown"])).out).toBe(codesMarkdown(chapters));
  });

  it("has help within 100 columns", async () => {
    const { code, out } = await relocate(["explain", "--help"]);
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
    await expect(out).toMatchFileSnapshot("__golden__/relocate-explain.help.txt");
  });
});

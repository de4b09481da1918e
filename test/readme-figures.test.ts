import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Program, program } from "./cli/binary.ts";
import { top } from "./tools/bundle.js";

const flat = (text: string) => text.replace(/[ \t]+/g, " ");
const readme = flat(readFileSync(join(top, "README.md"), "utf8"));
const flagship = join(top, "scenarios/camp-liberty-2013.yaml");

let relocate: Program["relocate"];
beforeAll(async () => {
  ({ relocate } = await program());
});

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

async function printed(words: readonly string[]): Promise<string> {
  const { code, out } = await relocate([...words, "--width", "110"]);
  expect(code).toBe(0);
  return flat(out);
}

/** Rows of the README's tables between two lines, as one space between cells. */
function rows(head: string, first: RegExp): string[] {
  const table = readme.slice(readme.indexOf(head) + head.length);
  return table
    .slice(0, table.search(/\n(```|\n)/))
    .split("\n")
    .filter((line) => first.test(line));
}

describe("the README says of Camp Liberty what the program says", () => {
  it("its picture (if not: node test/tools/pages.js)", async () => {
    const svg = readFileSync(join(top, "scenarios/camp-liberty-2013.svg"), "utf8");
    const drawn = [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, text]) => unescaped(text as string));
    const { out } = await relocate(["plan", flagship, "--width", "100"], { env: { LC_ALL: "C.UTF-8" } });
    const shown = out.slice(0, out.indexOf("\n\nOptions\n"));
    expect(drawn).toEqual([
      "$ npx relocate plan scenarios/camp-liberty-2013.yaml",
      ...shown.trim().split(/\n+ *| {2,}/),
    ]);
  });

  it("break-even, and what knowing is worth", async () => {
    const out = await printed(["sensitivity", flagship]);
    const shown = rows("quantity tie at se below", /\d%$/);
    expect(shown).toHaveLength(4);
    for (const row of shown) expect(out).toContain(`\n${row} `);
    const [, worth] = /\(EVPI\): (\S+) /.exec(out) ?? [];
    expect(readme).toContain(`(EVPI: ${worth})`);
    const [, haven] = /^\$haven (0\.\d+) \(/m.exec(out) ?? [];
    expect(readme).toContain(`EVPPI: ${haven} for \`$haven\``);
  });

  it("the curve along which 210 places change nothing", async () => {
    const asked = ["--needs", "met", "--between", "partial,stay", "--on", "$crowding", "--on", "$escalation"];
    const out = await printed(["sensitivity", flagship, ...asked]);
    const shown = rows("$crowding tie at $escalation (se) $escalation 0.00523 $escalation 0.995", /^ 0\.\d/);
    expect(shown).toHaveLength(3);
    for (const row of shown) expect(out).toContain(`\n${row}\n`);
  });

  it("what the best schedule gains on each option", async () => {
    const words = ["optimise", flagship];
    const tables = [await printed([...words, "--offers", "albania,later-places"]), await printed(words)];
    const shown = rows("found with two offers", /^\| [a-z-]+( \(.*?\))? \| [−+]/);
    expect(shown).toHaveLength(7);
    for (const row of shown) {
      const [, id = "", , ...gains] = /^\| ([a-z-]+)( \(.*?\))? \| (.*) \| (.*) \|$/.exec(row) ?? [];
      gains.forEach((gain, i) => {
        const mean = new RegExp(`^${id}( \\*)? \\S+ \\(\\S+\\) (\\S+ \\(\\S+\\))`, "m").exec(tables[i] ?? "")?.[2];
        expect(`${id} ${gain.replace("−", "-")}`).toBe(`${id} ${mean}`);
      });
    }
  });
});

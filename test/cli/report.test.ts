import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { folderWith, type Program, program } from "./binary.ts";
import { broken, demanding, small } from "./scenarios.ts";

let relocate: Program["relocate"];
let terminal: Program["terminal"];
let cwd: string;

beforeAll(async () => {
  ({ relocate, terminal } = await program());
});
beforeEach(() => {
  cwd = folderWith({ "small.yaml": small, "broken.yaml": broken, "demanding.yaml": demanding });
});

const report = (...words: string[]) => relocate(["report", ...words, "-n", "64", "--no-sensitivity"], { cwd });
const read = (name: string) => readFileSync(join(cwd, name), "utf8");
const inElement = (page: string, open: string, name: string) =>
  page.slice(page.indexOf(open) + open.length, page.indexOf(`</${name}>`, page.indexOf(open)));

describe("report", () => {
  it("writes a page whose policy lets only its own style and script run, and says how it was computed", async () => {
    const { code, out } = await report("small.yaml", "-o", "r.html", "--seed", "7");
    expect([code, out]).toEqual([0, ""]);
    const page = read("r.html");
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1].split("; ");
    expect(policy).toEqual([
      "default-src 'none'",
      `style-src ${hash(inElement(page, "<style>", "style"))}`,
      `script-src ${hash(inElement(page, "<script>", "script"))}`,
      "worker-src blob:",
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toMatch(/ style="|\son\w+="/);
    expect(page).toContain(createHash("sha256").update(small).digest("hex"));
    expect(page).toContain("<dt>Seed</dt><dd>7</dd>");
  });

  it("is the same bytes for the same seed, and goes to stdout where no file is named", async () => {
    await report("small.yaml", "-o", "r.html");
    expect((await report("small.yaml")).out).toBe(read("r.html"));
    expect((await report("small.yaml", "--seed", "2")).out).not.toBe(read("r.html"));
  });

  it("says what would change the answer, and lets that decide the sliders, unless told not to", async () => {
    const words = ["report", "small.yaml", "-n", "256", "-q"];
    const { out } = await relocate(words, { cwd });
    expect(out).toContain("<h2>What would change the answer</h2>");
    expect(out).toContain('<label for="slider-0"><b>rockets: attacks</b>');
    expect((await relocate([...words, "--no-sensitivity"], { cwd })).out).not.toContain("What would change");
  });

  it("shows what was set, and the options asked for", async () => {
    const { out } = await report("small.yaml", "--set", "costs.0.amount=700 USD per departure", "--options", "stay");
    expect(out).toContain("costs.0.amount = 700 USD per departure");
    expect(out).toContain("Only one option was planned");
    expect(out).not.toContain('data-option="go"');
  });

  it.each([
    [["broken.yaml"], 1, "titel"],
    [["small.yaml", "--options", "goo"], 2, "did you mean go?"],
    [["small.yaml", "--json"], 2, "unknown option '--json'"],
    [["none.yaml"], 3, "cannot read none.yaml"],
    [["small.yaml", "-o", "no/r.html"], 3, "no such folder as no"],
    [["demanding.yaml", "-o", "r.html"], 4, "requirement not met"],
  ])("ends with what the exit codes promise for %j", async (words, code, message) => {
    const ended = await report(...words);
    expect([ended.code, ended.out]).toEqual([code, ""]);
    expect(ended.err).toContain(message);
    expect(ended.err).not.toMatch(/^ +at /m);
    expect(readdirSync(cwd).includes("r.html")).toBe(code === 4);
  });

  it("does not pour a page over a terminal", async () => {
    const { code, out } = await terminal("relocate report small.yaml -n 64 --no-sensitivity", cwd, () => null);
    expect([code, out.trim()]).toEqual([2, expect.stringMatching(/^error: .* write it to a file, -o report\.html$/)]);
  });

  it("keeps its words: the page of the flagship without pictures", async () => {
    const { out } = await relocate(["report", "scenarios/camp-liberty-2013.yaml", "-n", "1024", "-q"]);
    const words = inElement(out, "<body>", "main")
      .replace(/<svg[^>]*aria-label="([^"]*)".*?<\/svg>/gs, "\n[$1]\n")
      .replace(/<\/(?:p|li|h\d|tr|dt|dd|figcaption|legend|label)>/g, "\n")
      .replace(/<[^>]+>/g, " ")
      .replace(/&#(\d+);/g, (_, unit: string) => String.fromCharCode(Number(unit)))
      .replace(/[ \t]+/g, " ")
      .replace(/\n[\s]*/g, "\n");
    await expect(words).toMatchFileSnapshot("__golden__/report-words.txt");
  });
});

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { marked } from "marked";
import { beforeAll, describe, expect, it } from "vitest";
import { DRIVES_A_TERMINAL } from "../report/drives-a-terminal.ts";
import { drivesTheLog, readWorkflowCommand } from "../report/workflow-command.ts";
import { type Ended, folderWith, program } from "./binary.ts";
import { HOSTILE, hostile, hostileIds } from "./hostile-scenario.ts";

const CHECKS = ["text", "concise", "json", "github", "sarif", "junit"] as const;
const PLANS = ["table", "json", "csv", "markdown"] as const;
/** A file whose name is hostile too, as far as the file system allows. */
const NAMED = '::error::=1+1 <img src=x> [x](y)\u001b[2J @team "|.yaml';
const FILES = ["hostile.yaml", "ids.yaml", NAMED];

const ended: Record<string, Ended> = {};
let summary: string;
beforeAll(async () => {
  const { relocate } = await program();
  const cwd = folderWith({ "hostile.yaml": hostile, "ids.yaml": hostileIds, [NAMED]: hostileIds });
  mkdirSync(join(cwd, "steps"));
  const step = join(cwd, "steps", "summary.md");
  writeFileSync(step, "");
  for (const format of CHECKS)
    ended[`check ${format}`] = await relocate(["check", ...FILES, "-f", format], {
      cwd,
      env: format === "github" ? { GITHUB_STEP_SUMMARY: step } : {},
    });
  for (const format of PLANS)
    ended[`plan ${format}`] = await relocate(["plan", "hostile.yaml", "-n", "16", "-f", format], { cwd });
  ended["plan csv with HXL"] = await relocate(["plan", "hostile.yaml", "-n", "16", "-f", "csv", "--hxl"], { cwd });
  ended["plan of errors"] = await relocate(["plan", NAMED], { cwd });
  summary = readFileSync(step, "utf8");
});

const out = (name: string) => (ended[name] as Ended).out;
const everything = () =>
  Object.entries(ended).flatMap(([name, { out, err }]) => [[name, out] as const, [name, err] as const]);

describe("a hostile scenario", () => {
  it("is checked and planned like any other, and what it says is there", () => {
    for (const format of CHECKS) expect(ended[`check ${format}`]?.code, format).toBe(1);
    for (const format of PLANS) expect(ended[`plan ${format}`]?.code, format).toBe(0);
    expect(ended["plan of errors"]?.code).toBe(1);
    expect(JSON.parse(out("plan json")).result.options[1].title).toBe(HOSTILE[1]);
    for (const name of ["check text", "check concise", "plan table", "plan markdown"])
      expect(out(name), name).toMatch(/owned/);
  });

  it("drives no terminal: no control character but the line feed comes out, on no stream", () => {
    for (const [name, text] of everything()) expect([name, DRIVES_A_TERMINAL.exec(text)]).toEqual([name, null]);
  });

  it("drives no spreadsheet: no cell of the CSV is a formula, with and without HXL", () => {
    const cells: string[] = parseCsv(out("plan csv")).flat();
    const [, tags, ...rows]: string[][] = parseCsv(out("plan csv with HXL"));
    expect(tags?.filter((tag) => tag !== "").every((tag) => /^#[a-z+_0-9]+$/.test(tag))).toBe(true);
    expect(rows.flat()).toEqual(cells.slice(tags?.length));
    const formulas = cells.filter((cell) => /^[\s\0]*[=+\-@]/.test(cell) && Number.isNaN(Number(cell)));
    expect(formulas).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'="))).not.toEqual([]);
  });

  it("drives no log of a CI: the only commands are annotations of its findings", () => {
    for (const [name, text] of everything().filter(([name]) => name !== "check github"))
      expect([name, text.split("\n").filter(drivesTheLog)]).toEqual([name, []]);
    const { diagnostics } = JSON.parse(out("check json"));
    const commands = out("check github").trimEnd().split("\n").map(readWorkflowCommand);
    expect(commands).toHaveLength(diagnostics.length);
    expect(new Set(commands.map(({ properties }) => properties.title))).toEqual(
      new Set(diagnostics.map(({ code }: { code: string }) => code)),
    );
    expect((ended["check github"] as Ended).err.split("\n").filter(drivesTheLog)).toEqual([]);
  });

  it.each([
    ["the page of a plan", () => out("plan markdown")],
    ["the summary of a step", () => summary],
  ])("drives no browser through %s: what a renderer makes of it is text and tables", async (_, markdown) => {
    const html = await marked(markdown(), { gfm: true });
    const tags = [...html.matchAll(/<(?!\/)([^\s>]*)([^>]*)>/g)].map(([, name, attributes]) => `${name}${attributes}`);
    const plain = /^(h[1-6]|p|table|thead|tbody|tr|th|td|ul|ol|li|strong|em|br|hr)( align="(left|right|center)")?$/;
    expect(tags.filter((tag) => !plain.test(tag) && !/^a href="(http:\/\/evil\.example[^"]*)"$/.test(tag))).toEqual([]);
    for (const [, href = "", text = ""] of html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g))
      expect(decodeURI(href)).toBe(text.replaceAll("&quot;", '"'));
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).not.toMatch(/<h\d[^>]*>heading|<blockquote|<li>item/);
  });

  it("drives no reader of reports: XML keeps its shape, SARIF holds no link and no address but relative ones", () => {
    const xml = out("check junit");
    expect(XMLValidator.validate(xml)).toBe(true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    expect(Object.keys(testsuites.testsuite).filter((key) => !key.startsWith("@"))).toEqual(["testcase"]);
    expect(testsuites.testsuite.testcase).toHaveLength(FILES.length);
    const { results, artifacts } = JSON.parse(out("check sarif")).runs[0];
    for (const { message } of results) expect(message.text).not.toMatch(/(?<!\\)\[[^[\]]*\]\(/);
    for (const { location } of artifacts) expect(location.uri).toMatch(/^[\w.%!*'()-]+$/);
  });
});

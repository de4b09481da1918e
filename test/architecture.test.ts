import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/** Data flows one way: a room imports only from itself and from rooms before it. */
const ROOMS = [
  "mathematics",
  "scenario",
  "laws",
  "evidence",
  "model",
  "engine",
  "analysis",
  "optimise",
  "report",
  "browser",
  "cli",
];

/** The packages a pure room may use; the command line may use any. */
const PACKAGES: Record<string, readonly string[]> = {
  scenario: ["zod", "yaml", "fastest-levenshtein"],
  report: ["chalk", "cli-table3", "csv-stringify", "write-excel-file", "zod"],
};

const IMPURE =
  /\b(process|console|globalThis|performance|setTimeout|setInterval|fetch|require)\b\s*[.([]|\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b/;
/** May differ in the last digit between engines; the same bytes everywhere is a promise. */
const INEXACT = /\bMath\.(pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot|log10|log2)\b/;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const text = (file: string) => readFileSync(join(SRC, file), "utf8");
const code = (file: string) =>
  text(file)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\/\/.*$/gm, "")
    .replace(/`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g, '""');
const roomOf = (file: string) => file.split("/")[0];
const imports = (file: string) =>
  [
    ...text(file).matchAll(/^(?:import|export)\b[^"`]*?\bfrom "([^"]+)";|\bimport\("([^"]+)"\)|^import "([^"]+)"/gm),
  ].map((match) => match[1] ?? match[2] ?? match[3]);

describe("the house", () => {
  it("has only the rooms it should have", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => room !== "index.ts").sort()).toEqual([...ROOMS].sort());
  });

  it("lets data flow one way only", () => {
    const against = files
      .filter((file) => file !== "index.ts")
      .flatMap((file) =>
        imports(file)
          .filter((name) => name.startsWith("."))
          .map((name) => relative(SRC, resolve(SRC, dirname(file), name)))
          .filter((target) => ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(file)))
          .map((target) => `${file} imports ${target}`),
      );
    expect(against).toEqual([]);
  });

  it("keeps every room pure but the page's scripts and the command line", () => {
    const pure = files.filter((file) => !["browser", "cli"].includes(roomOf(file)));
    expect(pure.filter((file) => IMPURE.test(code(file)))).toEqual([]);
    const foreign = pure.flatMap((file) =>
      imports(file)
        .filter((name) => !name.startsWith("."))
        .filter(
          (name) =>
            !(PACKAGES[roomOf(file)] ?? []).some((allowed) => name === allowed || name.startsWith(`${allowed}/`)),
        )
        .map((name) => `${file} imports ${name}`),
    );
    expect(foreign).toEqual([]);
  });

  it("uses no function whose last digit may differ between engines", () => {
    expect(files.filter((file) => INEXACT.test(code(file)))).toEqual([]);
  });
});

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { top } from "../tools/bundle.js";
import { compile } from "../tools/compile.js";
import { type Ended, folderWith, type Program, program } from "./binary.ts";

/** Says on stderr, at the end, how many scripts were run, and of how many V8 took what was compiled ahead. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
import vm from "node:vm";
const scripts = [];
vm.Script = class extends vm.Script { constructor(...how) { super(...how); scripts.push(this); } };
process.on("exit", () => {
  const taken = scripts.filter(({ cachedDataRejected }) => cachedDataRejected === false).length;
  process.stderr.write(taken + " of " + scripts.length + " taken");
});`)}`;

const cwd = folderWith({ "wrong.yaml": "relocate: 1\noptions: { stay: 5 }\n", "no.yaml": "a: [" });
const flagship = join(top, "scenarios/camp-liberty-2013.yaml");
const COMMANDS = [
  ["--help"],
  ["check", flagship],
  ["check", flagship, "--json"],
  ["check", "wrong.yaml", "no.yaml", "-f", "concise"],
  ["check", "missing.yaml"],
  ["check", "--wrong"],
  ["plan", flagship, "--worlds", "256"],
  ["explain", "unsourced"],
];

let relocate: Program["relocate"];
let compiled: string;
let chunks: ReadonlyMap<string, Buffer>;
let fresh: readonly Ended[];

const all = async () => {
  const ended: Ended[] = [];
  for (const words of COMMANDS) ended.push(await relocate(words, { cwd }));
  return ended;
};

/** How many scripts `check` of the flagship runs, and of how many V8 takes what was compiled ahead. */
async function taken(): Promise<readonly number[]> {
  const { err } = await relocate(["check", flagship], { cwd, env: { NODE_OPTIONS: `--import ${WATCH}` } });
  return (/(\d+) of (\d+) taken$/.exec(err) ?? []).slice(1).map(Number);
}

/** Puts something in the place of what was compiled of each chunk. */
function replaced(by: (bytes: Buffer, name: string) => Uint8Array): void {
  for (const [name, bytes] of chunks) writeFileSync(join(compiled, name), by(bytes, name));
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] as number) ^ 0xff;
  return changed;
}

beforeAll(async () => {
  const own = await program();
  relocate = own.relocate;
  fresh = await all();
  const dist = join(dirname(dirname(own.binary)), "dist");
  compile(dist);
  compiled = join(dist, "compiled");
  chunks = new Map(readdirSync(compiled).map((name) => [name, readFileSync(join(compiled, name))]));
});

describe("what was compiled ahead", () => {
  it("is taken, and changes nothing that is said", async () => {
    replaced((bytes) => bytes);
    const [own, scripts] = await taken();
    expect(own).toBe(scripts);
    expect(own).toBeGreaterThan(3);
    expect(await all()).toEqual(fresh);
    expect(fresh.map(({ code }) => code)).toEqual([0, 0, 0, 1, 3, 2, 0, 0]);
  });

  it.each<[string, (bytes: Buffer, name: string) => Uint8Array]>([
    ["of another version of V8", (bytes) => flipped(flipped(bytes, 4), (bytes.length >> 1) + 4)],
    ["of another chunk", (_, name) => [...chunks].find(([other]) => other !== name)?.[1] as Buffer],
    ["broken in its middle", (bytes) => flipped(bytes, bytes.length >> 1)],
    ["cut short", (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ["empty", () => new Uint8Array()],
  ])("%s is not taken, and changes nothing that is said", async (_, by) => {
    replaced(by);
    expect(await taken()).toEqual([0, 1]);
    expect(await all()).toEqual(fresh);
  });

  it("is not taken for the chunks where it is broken, and changes nothing that is said", async () => {
    replaced((bytes, name) => (name.startsWith("reading-") ? flipped(bytes, bytes.length - 1) : bytes));
    const [own, scripts] = (await taken()) as [number, number];
    expect(own).toBeGreaterThan(3);
    expect(own).toBeLessThan(scripts);
    expect(await all()).toEqual(fresh);
  });

  it("may be missing for some chunks", async () => {
    replaced((bytes) => bytes);
    for (const name of chunks.keys()) if (name !== "run.cjs") rmSync(join(compiled, name));
    expect((await taken())[0]).toBe(1);
    expect(await all()).toEqual(fresh);
  });
});

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { top } from "../bundle.js";

const QUIET = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };

/** A block, a case or a loop stands for itself; any other replacement is an expression, and binds as the one it replaces did. */
const inPlace = ({ mutatorName, replacement }) =>
  mutatorName === "BlockStatement" || /^(case|default|for)\b/.test(replacement) ? replacement : `(${replacement})`;

function offsets(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return ({ line, column }) => starts[line] + column;
}

function sources(room) {
  const names = readdirSync(join(top, room), { recursive: true }).filter((name) => name.endsWith(".ts"));
  return names.sort().map((name) => `${room}/${name}`);
}

async function mutantsOf(file, room) {
  const content = readFileSync(join(top, file), "utf8");
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true };
  const { mutants } = await new Instrumenter(QUIET).instrument([{ name: file, mutate: true, content }], options);
  const offset = offsets(content);
  return mutants.map(({ location, ...mutant }) => ({
    ...{ room, file, from: offset(location.start), to: offset(location.end), name: mutant.mutatorName },
    ...{ line: location.start.line + 1, column: location.start.column + 1 },
    original: content.slice(offset(location.start), offset(location.end)),
    replacement: inPlace(mutant),
  }));
}

/**
 * All mutants of a room, such as `src/engine`, as Stryker makes them: where each is, and what it puts there. Stryker's own
 * runner carries all of them in the code at once, which makes the engine's tests ten times as slow; ours puts in one.
 */
export async function mutantsIn(room) {
  return (await Promise.all(sources(room).map((file) => mutantsOf(file, room)))).flat();
}

/** The text of a mutant's file with the mutant in it. */
export function mutated(text, { from, to, original, replacement }) {
  if (text.slice(from, to) !== original) throw new Error(`not the text that mutants were made of: ${original}`);
  return text.slice(0, from) + replacement + text.slice(to);
}

const lot = (seed, { file, line, column, replacement }) =>
  createHash("sha256")
    .update(JSON.stringify([seed, file, line, column, replacement]))
    .digest("hex");

/** Some of the mutants, drawn at random; a seed draws the same ones. */
export function sampled(mutants, count, seed) {
  const drawn = mutants.map((mutant) => ({ mutant, lot: lot(seed, mutant) }));
  drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return drawn.slice(0, count).map(({ mutant }) => mutant);
}

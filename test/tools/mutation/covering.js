import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { top } from "../bundle.js";
import { MUTATED, specifications, vitestWith } from "./testing.js";

const FOLDER = join(top, "coverage/mutation");
const MEMORY = join(top, "coverage/mutation-places.json");

const byPath = (a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1);

/** Of everything that the coverage of any file of tests depends on. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const folder of ["src", "test/support", "scenarios"])
    for (const entry of readdirSync(join(top, folder), { recursive: true, withFileTypes: true }).sort(byPath))
      if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest("hex");
}

/** The places of a file that have a count: statements, functions, branches; the smallest around a mutant decides. */
function places({ statementMap, s, fnMap, f, branchMap, b }) {
  return [
    ...Object.entries(statementMap).map(([key, location]) => ({ location, count: s[key] })),
    ...Object.entries(fnMap).map(([key, { loc }]) => ({ location: loc, count: f[key] })),
    ...Object.entries(branchMap).flatMap(([key, { locations }]) =>
      locations.map((location, at) => ({ location, count: b[key][at] })),
    ),
  ].map(({ location: { start, end }, count }) => ({
    ...{ from: [start.line, start.column], to: [end.line, end.column ?? 1e6], count },
  }));
}

async function measured(vitest, specification) {
  const before = process.cpuUsage();
  const { testModules } = await vitest.runTestSpecifications([specification]);
  const { user, system } = process.cpuUsage(before);
  if (!testModules.every((module) => module.ok()))
    throw new Error(`without any mutant fails ${specification.moduleId}`);
  const covered = JSON.parse(readFileSync(join(FOLDER, "coverage-final.json"), "utf8"));
  const counted = Object.entries(covered).map(([path, file]) => [path.slice(top.length + 1), places(file)]);
  return { seconds: (user + system) / 1e6, places: Object.fromEntries(counted) };
}

async function measureAll(known) {
  const include = MUTATED.map((room) => `src/${room}/**`);
  const report = { reporter: ["json"], reportsDirectory: FOLDER, include, cleanOnRerun: true };
  const vitest = await vitestWith({ coverage: { enabled: true, provider: "v8", ...report } });
  await vitest.enableCoverage();
  const shared = fingerprint();
  const files = {};
  for (const [file, specification] of await specifications(vitest)) {
    const key = createHash("sha256").update(shared).update(readFileSync(specification.moduleId)).digest("hex");
    files[file] = known[file]?.key === key ? known[file] : { key, ...(await measured(vitest, specification)) };
  }
  await vitest.close();
  return files;
}

function remembered() {
  try {
    return JSON.parse(readFileSync(MEMORY, "utf8"));
  } catch {
    return {};
  }
}

/** Which places each file of tests reaches, how often, and in how many seconds of the processor; remembered until a file changes. */
export async function coverage() {
  const files = await measureAll(remembered());
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(dirname(MEMORY), { recursive: true });
  writeFileSync(MEMORY, JSON.stringify(files));
  return files;
}

const before = ([line, column], [otherLine, otherColumn]) =>
  line < otherLine || (line === otherLine && column <= otherColumn);

/** Whether a file of tests reaches a mutant. */
export function reaches({ places }, { file, line, column }) {
  const at = [line, column - 1];
  const around = (places[file] ?? []).filter(({ from, to }) => before(from, at) && before(at, to));
  const smallest = around.reduce(
    (inner, place) => (inner && before(place.from, inner.from) ? inner : place),
    undefined,
  );
  return places[file] !== undefined && (smallest === undefined || smallest.count > 0);
}

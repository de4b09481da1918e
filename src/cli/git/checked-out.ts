import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, posix } from "node:path";
import { parseScenario } from "../../scenario/parse-scenario.ts";
import type { Setting } from "../../scenario/source/settings.ts";
import { decoded } from "../decoded.ts";
import type { Input } from "../read-input.ts";
import { type ReadScenario, readScenario } from "../read-scenario.ts";
import { git, gitInto } from "./git.ts";
import { objectOf, type Revised } from "./revision.ts";

/** A scenario's text in a revision, under the name it was asked for. */
export async function readRevision(file: Revised, name: string): Promise<Input> {
  const problem = (why: string) => ({ name, problem: `cannot read ${name}: ${why}` });
  const found = await objectOf(file);
  if ("problem" in found) return problem(found.problem);
  const answer = await git(["cat-file", "blob", found.object]);
  if ("problem" in answer) return problem(answer.problem);
  const text = decoded(answer.bytes);
  if (text === null) return problem("it is not UTF-8 text");
  return { name, text, sha256: createHash("sha256").update(answer.bytes).digest("hex") };
}

/** A scenario read with the logs of its own revision: these are put into a folder of their own, read from there, and removed. */
export async function readScenarioOf(
  file: Revised,
  { text, name }: { readonly text: string; readonly name: string },
  reading: { readonly set: readonly Setting[]; readonly maxSize: number },
): Promise<ReadScenario> {
  const folder = await mkdtemp(join(tmpdir(), "relocate-revision-"));
  try {
    for (const path of logsOf(text, reading.set)) await checkOut({ file, path, folder });
    return await readScenario({ text, name }, { path: join(folder, basename(file.path)), ...reading });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Logs and tables below the scenario's folder; what else is named is refused by who reads it. */
function logsOf(text: string, set: readonly Setting[]): Set<string> {
  const records = [...(parseScenario(text, { set }).scenario?.evidence.values() ?? [])];
  const paths = records.flatMap(({ file, population }) => [file?.path ?? [], population?.path ?? []].flat());
  return new Set(paths.filter((path) => !posix.isAbsolute(path) && !/^\.\.(\/|$)/.test(posix.normalize(path))));
}

/** A log that the revision lacks is not there when it is read. */
async function checkOut({ file, path, folder }: { file: Revised; path: string; folder: string }): Promise<void> {
  const relative = file.path.startsWith("./") ? "./" : "";
  const found = await objectOf({ ...file, path: `${relative}${posix.join(posix.dirname(file.path), path)}` });
  if ("problem" in found) return;
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const problem = await gitInto(["cat-file", "blob", found.object], createWriteStream(target));
  if (problem !== null) await rm(target, { force: true });
}

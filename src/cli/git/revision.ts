import { git } from "./git.ts";

/** A file as it stood in a revision: `REV:path`, as `git show` takes it. */
export interface Revised {
  readonly revision: string;
  /** From the top of the repository, or from here where it begins with `./` or `../`. */
  readonly path: string;
}

/** Takes `HEAD:scenarios/x.yaml` apart; null where it is none. `:x.yaml` is what is staged. A drive letter is no revision. */
export function revised(word: string): Revised | null {
  const found = /^(?![a-zA-Z]:[\\/])([^:\n]*):([^:\n][^\n]*)$/.exec(word);
  return found === null ? null : { revision: found[1] as string, path: found[2] as string };
}

export type Found = { readonly object: string } | { readonly problem: string };

/** The object that git keeps a file as; links that stay inside the repository are followed. */
export async function objectOf({ revision, path }: Revised): Promise<Found> {
  const answer = await git(["cat-file", "--batch-check", "--follow-symlinks"], `${revision}:${path}\n`);
  if ("problem" in answer) return answer;
  const [object = "", kind] = answer.bytes.toString("utf8").split("\n", 1)[0]?.split(" ") ?? [];
  if (kind === "blob" && /^[0-9a-f]{40,64}$/.test(object)) return { object };
  if (kind === "tree") return { problem: "it is a folder" };
  if (["symlink", "dangling", "loop", "notdir"].includes(object))
    return { problem: "it is a link that leads to no file of the repository" };
  return { problem: await whyMissing({ revision, path }) };
}

async function whyMissing({ revision, path }: Revised): Promise<string> {
  if (revision !== "" && !(await exists(revision))) return `git knows no revision ${revision}`;
  const there = revision === "" ? "what is staged" : revision;
  const fromHere = await exists(`${revision}:./${path}`);
  const hint = fromHere ? `; did you mean ${revision}:./${path}, from this folder?` : "";
  return `there is no such file in ${there}${hint}`;
}

async function exists(name: string): Promise<boolean> {
  const answer = await git(["cat-file", "--batch-check"], `${name}\n`);
  return "bytes" in answer && /^[0-9a-f]{40,64} \w+ \d+$/m.test(answer.bytes.toString("utf8"));
}

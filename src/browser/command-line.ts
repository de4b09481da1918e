import type { LiveData } from "../report/page/live-data.ts";
import type { Setting } from "../scenario/source/settings.ts";

/** The command that gives the figures a page shows. */
export function commandLine(
  { file, seed, worlds, set }: LiveData,
  chosen: { readonly set: readonly Setting[]; readonly options: readonly string[] | null },
): string {
  const words = ["relocate", "plan", file, "-n", String(worlds), "--seed", String(seed)];
  for (const { path, value } of [...set, ...chosen.set]) words.push("--set", `${path}=${value}`);
  if (chosen.options !== null) words.push("--options", chosen.options.join(","));
  return words.map(quoted).join(" ");
}

/** A word as a POSIX shell reads it whole. */
function quoted(word: string): string {
  return /^[\w./,=:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

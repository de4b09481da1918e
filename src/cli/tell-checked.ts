import { type CheckReport, countsOf, countWords, plural } from "../report/check-report.ts";
import { printable } from "../report/printable.ts";
import { say } from "./streams.ts";

interface Verdict {
  readonly passedOver: number;
  /** Set where there are more warnings than allowed. */
  readonly tooMany: string | null;
  readonly quiet: boolean;
}

/** Says on stderr what could not be checked, and unless quiet how much was found. */
export function tellChecked({ files }: CheckReport, { passedOver, tooMany, quiet }: Verdict): void {
  const read = files.filter(({ checked }) => checked);
  for (const { checked, diagnostics } of files) if (!checked) say(`relocate: ${printable(diagnostics[0].message)}\n`);
  if (quiet || read.length === 0) return;
  const counts = countWords(countsOf(read.flatMap(({ diagnostics }) => diagnostics)));
  const notes = [
    ...(tooMany === null ? [] : [tooMany]),
    ...(passedOver === 0 ? [] : [`${plural(passedOver, "other YAML file")} without a key relocate`]),
  ];
  say(`${[`${counts} in ${plural(read.length, "file")}`, ...notes].join("; ")}\n`);
}

import { reportData } from "../analysis/report-data.ts";
import type { LiveAnswer, LiveRequest } from "../report/page/live-data.ts";
import { parsedOf } from "../scenario/parsed-of.ts";
import { withRecords } from "../scenario/read-records.ts";
import { readSound } from "../scenario/read-sound.ts";

/**
 * Plans the scenario a page sends, as the command line does; says why where it cannot. A page is made of sound scenarios only, and
 * sets no more than quantities, so that what explains an unsound structure need not be in it.
 */
export function answer({ number, file, text, records, set, seed, worlds, baseline, options }: LiveRequest): LiveAnswer {
  try {
    const read = readSound(text, { set });
    if (read === null) return { number, problem: UNREADABLE };
    const { scenario, diagnostics } = parsedOf(read, { file, gathered: null });
    if (scenario === null) {
      const problem = diagnostics.find(({ severity }) => severity === "error");
      return { number, problem: problem?.message ?? UNREADABLE };
    }
    const { result, deaths } = reportData(withRecords(scenario, records), { seed, worlds, baseline, options });
    return { number, worlds, data: JSON.parse(JSON.stringify({ result, deaths })) };
  } catch (error) {
    return { number, problem: error instanceof Error ? error.message : String(error) };
  }
}

const UNREADABLE = "the scenario cannot be read";

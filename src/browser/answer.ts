import { reportData } from "../analysis/report-data.ts";
import type { LiveAnswer, LiveRequest } from "../report/page/live-data.ts";
import { parseScenario } from "../scenario/parse-scenario.ts";
import { withRecords } from "../scenario/read-records.ts";

/** Plans the scenario a page sends, as the command line does; says why where it cannot. */
export function answer({ number, file, text, records, set, seed, worlds, baseline, options }: LiveRequest): LiveAnswer {
  try {
    const { scenario, diagnostics } = parseScenario(text, { file, set });
    if (scenario === null) {
      const problem = diagnostics.find(({ severity }) => severity === "error");
      return { number, problem: problem?.message ?? "the scenario cannot be read" };
    }
    const { result, deaths } = reportData(withRecords(scenario, records), { seed, worlds, baseline, options });
    return { number, worlds, data: JSON.parse(JSON.stringify({ result, deaths })) };
  } catch (error) {
    return { number, problem: error instanceof Error ? error.message : String(error) };
  }
}

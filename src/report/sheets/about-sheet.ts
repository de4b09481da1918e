import { CAUTION, planAnswer } from "../answer.ts";
import type { Planned } from "../plan-xlsx.ts";
import { type Sheet, sheet, type Value } from "../workbook.ts";

type Line = readonly [name: string, value: Value];

/** What was planned, the answer, how it was computed, and how to read it. */
export function aboutSheet(plans: readonly Planned[]): Sheet {
  return sheet<Line>(
    "About",
    [
      { head: "what", width: 16, cell: ([name]) => name },
      { head: "value", width: 110, cell: ([, value]) => value },
    ],
    plans.flatMap(lines),
  );
}

function lines({ version, input, run, result }: Planned): Line[] {
  const { scenario } = result;
  return [
    ["title", scenario.title],
    ...(scenario.summary === null ? [] : [["summary", scenario.summary] as const]),
    ["answer", planAnswer(result)],
    ["caution", CAUTION],
    ["start", scenario.start],
    ["end", scenario.end],
    ["people at start", scenario.people],
    ["currency", `${scenario.currency}${scenario.prices === null ? "" : `, prices of ${scenario.prices}`}`],
    ["worlds", run.worlds],
    ["seed", run.seed],
    ["program", `relocate ${version}`],
    ["file", input.file],
    ["sha256", input.sha256 ?? ""],
    ["(se)", "Standard error of the mean over the simulated worlds; it says nothing of whether the scenario is right."],
    ["p5 to p95", "Quantiles over the simulated worlds; empty: never reached in so many of them."],
  ];
}

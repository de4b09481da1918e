import { simulate } from "../../engine/simulate.ts";
import { valueColumn } from "../../engine/value-column.ts";
import { NONE, type Programme } from "../../model/programme.ts";
import { DAYS_PER_MONTH } from "../../scenario/calendar.ts";
import { replicatedMean } from "../averaging.ts";
import { evsi } from "../information/evsi.ts";
import type { Measured, WatchingWorth } from "./result.ts";
import { optionIndex, type Study } from "./study.ts";
import type { Workshop } from "./workshop.ts";

/** Worlds ended early to see what is lost with the baseline meanwhile. */
const WORLDS = 4096;

/**
 * What it is worth to watch the attacks of each threat whose rate is drawn for some more months before choosing, the rate
 * being what it is at the numbers of its reference; and how many die with the baseline in that time.
 */
export function watchingWorths({ study, appraise, asked }: Workshop): WatchingWorth[] {
  const { programme, outcomes } = study.run;
  return asked.watch.flatMap((count) => {
    const time = count * DAYS_PER_MONTH;
    const deathsMeanwhile = lostMeanwhile(study, time);
    return drawnRates(study).map(({ path, rate }) => {
      const rates = valueColumn(programme, outcomes.inputs, rate, outcomes.worlds);
      const worth = appraise()((benefits) => {
        const { evppi, se } = evsi(benefits, { rates, time }, replicatedMean);
        return { worth: evppi, se };
      });
      return { path, months: count, deathsMeanwhile, ...worth };
    });
  });
}

/** Threats of the baseline that attack at a rate that is drawn, each once. */
function drawnRates({ run: { programme }, baseline }: Study): { readonly path: string; readonly rate: number }[] {
  const { threats } = programme.options[optionIndex(programme, baseline)];
  const rates = new Map<string, number>();
  programme.bearings.forEach(({ threat }, bearing) => {
    const rate = threats.rate[bearing];
    const attacks = threats.steady[bearing] === 0 && rate !== NONE && isDrawn(programme, rate);
    if (attacks && !rates.has(threat)) rates.set(threat, rate);
  });
  return [...rates].map(([threat, rate]) => ({ path: `threats.${threat}.attacks`, rate }));
}

function isDrawn({ values, columns }: Programme, index: number): boolean {
  const draw = values.draws.target.indexOf(index);
  if (draw >= 0) {
    const { source } = columns[values.draws.column[draw]];
    return !(source.kind === "law" && source.law.kind === "discrete" && source.law.probabilities[0] < 1e-9);
  }
  return values.products.target.includes(index);
}

function lostMeanwhile({ run, seed, baseline }: Study, days: number): Measured {
  const { programme, outcomes } = run;
  const worlds = Math.min(WORLDS, outcomes.worlds);
  const alone = { ...programme, options: [programme.options[optionIndex(programme, baseline)]] };
  const inputs = outcomes.inputs.map((column) => column.subarray(0, worlds));
  const horizonDays = Math.min(days, programme.horizonDays);
  return replicatedMean(simulate(alone, { seed, worlds, inputs, horizonDays }).options[0].deathsExpected);
}

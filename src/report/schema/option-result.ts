import * as z from "zod/mini";
import { metricIds } from "../../scenario/metric-ids.ts";
import { omittable, part, required } from "../../scenario/schema/key.ts";
import { estimate, estimated, finite, share, spread } from "./numbers.ts";

const METRICS = `${metricIds.join(", ")}, and cost.<payer> for each payer`;

export const summary = part(
  z.object({
    ...estimated,
    sd: required(z.nullable(z.number().check(z.minimum(0))), "Standard deviation over the worlds"),
    p5: required(finite, "5% of worlds lie below; null: never reached in them"),
    p25: required(finite, "25% of worlds lie below"),
    p50: required(finite, "Median over the worlds"),
    p75: required(finite, "75% of worlds lie below"),
    p95: required(finite, "95% of worlds lie below"),
    reached: omittable(share, "Share of worlds that got there; only of metrics that may never be reached"),
  }),
  "summary",
  { title: "Summary", description: "A metric over the simulated worlds" },
);

const difference = part(
  z.object({
    ...estimated,
    p5: required(finite, "5% of worlds lie below"),
    p95: required(finite, "95% of worlds lie below"),
    probabilityLower: required(share, "Share of worlds where this option has less than the baseline"),
    probabilityHigher: required(share, "Share of worlds where it has more"),
  }),
  "difference",
  { title: "Difference", description: "This option less the baseline, world by world" },
);

const need = z.object({
  of: required(z.string(), "Who must give it"),
  what: required(z.string(), "What is needed"),
  chance: required(share, "Mean chance that it is given"),
  quantity: required(z.string(), "The chance, as the scenario has it"),
});

const needs = z.object({
  chance: required(share, "Mean chance that every need is met"),
  otherwise: required(
    z.nullable(z.string()),
    "Id of the option that happens when one is not; null: there are no needs",
  ),
  list: required(z.array(need), "The needs, one by one"),
});

const budget = part(
  z.object({
    payer: required(z.string(), "Id of the payer"),
    name: required(z.string(), "Name of the payer"),
    budget: required(z.number(), "Mean of the budget, in the scenario's currency"),
    exceeded: required(estimate, "Share of worlds where the payer spends more"),
    day: required(
      z.nullable(z.object({ p5: z.number(), p50: z.number(), p95: z.number() })),
      "Quantiles of the day it is exceeded, over the first 64 of every 2,048 worlds where it is; null: in none",
    ),
  }),
  "budget-result",
  { title: "Budget", description: "What becomes of a payer's budget" },
);

const rule = part(
  z.object({
    option: required(z.string(), "Id of the option it is written in"),
    when: required(z.string(), "What it waits for, as the scenario has it"),
    turnsTo: required(z.nullable(z.string()), "Id of the option it turns to; null: to moves of its own"),
    fired: required(estimate, "Share of worlds where it fires"),
    day: required(
      z.nullable(z.object({ p5: z.number(), p50: z.number(), p95: z.number() })),
      "Quantiles of the day it fires, over the worlds where it does; null: in none",
    ),
  }),
  "rule-result",
  { title: "Rule", description: "What becomes of a rule of an option" },
);

const band = part(z.object({ ...spread, p50: required(z.number(), "Median") }), "band", { title: "Band" });

const timelinePoint = part(
  z.object({
    day: required(z.number().check(z.minimum(0)), "Day since start"),
    remaining: required(band, "People at unsafe sites that day"),
    transferred: required(band, "People transferred to safety until then"),
    deaths: required(band, "Deaths until then"),
  }),
  "timeline-point",
  { title: "Point in time", description: "How things stand on a day" },
);

export const optionResult = part(
  z.object({
    id: required(z.string(), "Id of the option"),
    title: required(z.string(), "Name of the option"),
    note: required(z.nullable(z.string()), "What the scenario says of it besides"),
    outcomes: required(z.record(z.string(), summary), `The option carried out, every need met, by metric: ${METRICS}`),
    needs: required(needs, "What the option depends on"),
    weighted: required(
      z.record(z.string(), estimate),
      "The same with each need failing by its chance, and then what `otherwise` names",
    ),
    versusBaseline: required(
      z.record(z.string(), difference),
      "Less the baseline, world by world; without the metrics that cannot be subtracted",
    ),
    budgets: required(z.array(budget), "One for each payer with a budget"),
    timeline: required(z.array(timelinePoint), "The option carried out, day by day"),
    rules: omittable(
      z.array(rule),
      "What becomes of its rules, and of those of options it turns to; absent: it has none",
    ),
  }),
  "option-result",
  { title: "Option", description: "What comes of an option" },
);

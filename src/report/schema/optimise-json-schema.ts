import * as z from "zod/mini";
import { jsonSchema } from "../../scenario/schema/json-schema.ts";
import { omittable, part, required } from "../../scenario/schema/key.ts";
import { envelope } from "./envelope.ts";
import { count, date, estimate } from "./numbers.ts";
import { planRun } from "./plan-json-schema.ts";
import { planResult } from "./plan-result.ts";

const text = z.nullable(z.string());
const measure = z.enum(["mean", "p90", "regret"]);
const way = z.enum(["offer", "site"]);

const move = part(
  z.object({
    from: required(z.array(z.string()), "Sites, those that go first before the others"),
    to: required(z.string(), "Id of the offer or the site"),
    kind: way,
    cohort: text,
    people: required(z.nullable(count), "How many; null: all that can"),
    start: required(z.nullable(date), "Null: as soon as it can begin"),
    pacePerWeek: required(z.nullable(z.number()), "Null: as fast as the offer allows"),
  }),
  "move-result",
  { title: "Move", description: "A move of the option found" },
);

const stream = part(
  z.object({
    from: z.string(),
    to: z.string(),
    kind: way,
    cohort: text,
    people: z.number(),
    first: required(date, "The first leave"),
    last: required(date, "The last have left by"),
  }),
  "stream-result",
  { title: "Stream", description: "People who leave a site by one way, by the programme" },
);

const programme = part(
  z.object({
    method: z.enum(["linear", "piecewise-linear"]),
    deaths: required(z.number(), "Expected deaths of the schedule, by the programme"),
    bound: required(z.number(), "No schedule has fewer, in the programme"),
    gap: required(z.number(), "(deaths - bound) / deaths; 0 where another objective was asked for"),
    stated: required(z.number(), "Deaths by which the programme's simplifications may be out"),
    parts: z.object({ curves: z.number(), periods: z.number(), attrition: z.number(), rounding: z.number() }),
    simulatedAtMeans: required(estimate, "The schedule to the letter, simulated with its timetable at its means"),
    agrees: required(
      z.boolean(),
      "Whether programme and simulation differ by no more than is stated and three standard errors",
    ),
    periods: count,
    stepDays: z.number(),
    worlds: required(count, "Worlds that the harm was averaged over"),
    costs: required(z.record(z.string(), z.number()), "Mean cost by payer, by the programme"),
  }),
  "programme-result",
  { title: "Programme" },
);

const gain = part(
  z.object({
    option: z.string(),
    deaths: required(estimate, "Deaths of the option found less this one's, in the same worlds; negative: fewer"),
    weighted: required(estimate, "The same with each option's needs failing by their chances"),
    comparable: required(z.boolean(), "Whether people wrote it, and it uses and spends no more than the one found may"),
  }),
  "gain-result",
  { title: "Gain" },
);

const point = part(
  z.object({
    option: z.string(),
    ceiling: required(z.nullable(z.number()), "The most that may be spent; null: no limit"),
    programme: z.object({ deaths: z.number(), bound: z.number(), cost: z.number() }),
    deaths: estimate,
    cost: required(estimate, "Of the frontier's payer"),
    costs: z.record(z.string(), estimate),
  }),
  "frontier-point",
  { title: "Point of the frontier" },
);

const robustFigures = z.object({ option: z.string(), mean: z.number(), p90: z.number(), regret: z.number() });

const limits = z.object({
  budgets: z.array(z.object({ payer: text, amount: z.number(), date })),
  together: z.array(z.array(z.string())),
  out: z.array(z.object({ people: z.number(), date })),
  offers: z.array(z.string()),
});

const policy = part(
  z.object({
    begins: required(z.string(), "Id of the option it begins with"),
    rules: required(
      z.array(z.object({ when: z.string(), to: z.string() })),
      "What each rule waits for, and the option it turns to; none: the option as it is",
    ),
    chosenAt: required(z.number(), "Mean deaths in the worlds it was chosen in, which flatter it"),
    deaths: required(estimate, "Mean deaths in fresh worlds"),
  }),
  "policy-found",
  { title: "Policy", description: "An option with rules" },
);

const policies = z.object({
  choosingWorlds: required(count, "Worlds that policies were chosen in"),
  worlds: required(count, "Fresh worlds that the figures are of"),
  tried: required(count, "Policies and options compared"),
  policies: required(z.array(policy), "The best, the one chosen first first"),
  fixed: required(policy, "The best option without rules"),
  gain: required(estimate, "Deaths of the first policy less those of that option, in fresh worlds"),
});

export const optimiseResult = part(
  z.object({
    objective: measure,
    option: required(z.string(), "Id of the option found, as it stands in `plan`"),
    under: required(z.string(), "The option whose settings and roads the schedule is made under"),
    limits: required(limits, "What the schedule keeps to"),
    moves: required(z.array(move), "The option found"),
    schedule: required(z.array(stream), "Who goes when, by the programme"),
    programme,
    gains: required(z.array(gain), "The option found against every other"),
    frontier: z.nullable(z.object({ payer: text, points: z.array(point) })),
    robust: z.nullable(
      z.object({ measure: z.enum(["p90", "regret"]), worlds: count, found: robustFigures, mean: robustFigures }),
    ),
    policies: omittable(
      z.nullable(policies),
      "Small sets of rules over the options people wrote; null: none may turn to another; absent: not asked for",
    ),
    plan: required(planResult, "Every option simulated, in worlds that took no part in finding the one found"),
  }),
  "optimise-result",
  { title: "Result" },
);

export const optimised = z.object({
  ...envelope("optimise"),
  status: required(z.enum(["ok", "error"]), "ok: a schedule was found; error: not, the diagnostics say why"),
  run: required(planRun, "What was asked for"),
  result: required(z.nullable(optimiseResult), "What was found; null where nothing could be"),
});

/** The schema of what `relocate optimise --json` prints. */
export function optimiseJsonSchema(): object {
  return jsonSchema(optimised, {
    $id: "optimise.v1.schema.json",
    title: "What relocate optimise --json prints, version 1",
    description: "The schedule found for one scenario, what it gains, and how far it can be trusted.",
  });
}

import * as z from "zod/mini";
import { part, required } from "../../scenario/schema/key.ts";
import { claimMembers } from "./claim-result.ts";
import { share } from "./numbers.ts";
import { head } from "./plan-result.ts";
import { informationResult } from "./sensitivity-information.ts";
import { foundValue, measured, option, path, quantityValue, valueMembers } from "./sensitivity-values.ts";

const rangeEnd = part(
  z.object({ ...valueMembers, difference: required(measured, "Mean of the first option less the second's there") }),
  "range-end",
  { title: "Range end", description: "One end of the range a quantity was looked at in" },
);

const ends = required(z.tuple([rangeEnd, rangeEnd]), "At the low and the high end of the range");
const between = required(z.tuple([z.string(), z.string()]), "Ids of the two options");

const choice = z.object({
  best: required(z.string(), "Id of the option of fewest expected deaths"),
  second: required(z.nullable(z.string()), "Id of the next; null where only one option is compared"),
  options: z.array(
    z.object({
      id: option,
      title: z.string(),
      deaths: measured,
      cost: measured,
      best: required(share, "Share of worlds in which it has the fewest expected deaths; those that tie share"),
    }),
  ),
});

const breakEven = z.object({
  between,
  metric: required(z.string(), "What the two are compared on"),
  difference: required(measured, "Mean of the first less the second's, all as drawn"),
  rows: z.array(
    z.object({
      path,
      drawn: required(z.boolean(), "false: an exact number, looked at from half of it to twice as much"),
      multiplier: required(z.boolean(), "true: values multiply what stands in the scenario"),
      ties: required(
        z.array(
          z.object({
            ...foundValue.shape,
            below: required(z.nullable(share), "Share of its draws below; null where nothing is drawn"),
          }),
        ),
        "Where the two tie; empty: nowhere in its range",
      ),
      ends,
    }),
  ),
});

const curve = z.object({
  between,
  metric: z.string(),
  x: path,
  y: path,
  points: z.array(
    z.object({
      x: quantityValue,
      ties: required(z.array(foundValue), "Values of y at which the two tie; empty: none in its range"),
      ends,
    }),
  ),
});

const tornadoEnd = z.object({
  ...valueMembers,
  held: required(measured, "Expected deaths with the best option held"),
  best: required(measured, "Expected deaths with the option that is best there"),
  option: required(z.string(), "Which that is"),
});

const tornado = z.object({
  path,
  low: required(tornadoEnd, "At the 5th percentile of its draws"),
  high: required(tornadoEnd, "At the 95th"),
  swing: required(z.number().check(z.minimum(0)), "Difference of the held option's deaths between the two"),
});

const frontier = z.object({
  payer: required(z.nullable(z.string()), "Whose cost; null: of all payers"),
  options: z.array(
    z.object({
      id: option,
      cost: measured,
      averted: required(measured, "Deaths averted against the baseline"),
      status: required(z.enum(["frontier", "dominated", "extended"]), "extended: dominated by a mix of two others"),
      icer: required(z.nullable(measured), "Cost per further death averted along the frontier; null for its first"),
    }),
  ),
});

const acceptability = z.object({
  value: required(z.number(), "Money per death averted"),
  options: z.array(
    z.object({ id: option, probabilityBest: required(share, "Probability of the most net benefit; ties shared") }),
  ),
  frontierOption: required(z.string(), "The option of most net benefit on average"),
  evpi: required(z.number(), "Expected value of perfect information, in money"),
});

const regret = z.object({
  options: z.array(z.object({ id: option, expected: measured, p95: z.number(), maximum: z.number() })),
  minimax: required(z.string(), "The option whose greatest regret is least"),
  mix: required(z.array(z.object({ id: option, share })), "Shares of the mix whose greatest regret is least"),
  mixMaximum: required(z.number(), "That regret"),
});

const held = { coverage: share, density: share, mass: share };

const discovery = z.object({
  between,
  share: required(
    share,
    "Share of worlds, the first 8,192, in which the first has more expected deaths than the second",
  ),
  box: required(
    z.nullable(
      z.object({
        ...held,
        limits: z.array(
          z.object({
            path,
            low: z.nullable(quantityValue),
            high: z.nullable(quantityValue),
            stability: required(share, "Share of 15 half samples whose box limits it on the same sides"),
          }),
        ),
        elsewhere: required(
          z.object({ density: share, coverage: share }),
          "What the half samples' boxes hold of the other halves, on average",
        ),
      }),
    ),
    "Between which values it does; null where no box does better than all worlds",
  ),
  trajectory: required(z.array(z.object(held)), "Of the boxes peeled, from all worlds on"),
});

const claim = z.object({
  ...claimMembers,
  decides: required(
    z.nullable(
      z.object({
        path,
        explains: required(share, "Share of the variance of holding, in expectation, that it explains alone"),
        lowTenth: required(share, "Probability of holding in the lowest tenth of its draws"),
        highTenth: required(share, "And in the highest"),
        flip: required(z.nullable(foundValue), "Where that passes one half; null: nowhere in its range"),
      }),
    ),
    "The quantity the claim turns on most; null where none explains a twentieth",
  ),
  verdict: required(z.string(), "What came of the test, in a line"),
});

export const sensitivityResult = part(
  z.object({
    scenario: required(head, "What the scenario is about"),
    baseline: required(z.string(), "Id of the option the others are held against"),
    needs: required(z.enum(["met", "weighed"]), "weighed: needs fail by their chances; met: options as carried out"),
    labels: required(
      z.array(z.object({ path, label: z.string() })),
      "What paths that only count are: needs by party and matter, costs by item",
    ),
    choice: required(choice, "The option of fewest expected deaths"),
    breakEven: required(breakEven, "Values at which two options tie"),
    curve: required(z.nullable(curve), "Where they tie in two quantities; null where none was asked for"),
    tornado: required(z.array(tornado), "Each quantity at its 5th and 95th percentile, the widest first"),
    information: required(informationResult, "What it is worth to know something before choosing"),
    frontiers: required(z.array(frontier), "Cost against deaths averted, of all and of each payer"),
    acceptability: required(z.array(acceptability), "Best option by the value of a death averted"),
    regret: required(regret, "Deaths above the best option of each world, chance taken out"),
    discovery: required(discovery, "When one option is worse than another"),
    claims: required(z.array(claim), "Statements put to the test"),
  }),
  "sensitivity-result",
  { title: "Sensitivity result", description: "What would change the answer" },
);

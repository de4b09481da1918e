import { compile } from "../../model/compile.ts";
import { openScenario } from "../../model/open-scenario.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { scenarioHead } from "../head.ts";
import { pathLabels } from "../path-labels.ts";
import { breakEvenResult, type RowAsked, screened } from "./break-evens.ts";
import { choiceResult } from "./choice.ts";
import { type Curve, curvePoints, curveResult } from "./curve.ts";
import { columnsKnown, informationResult, knowable } from "./information.ts";
import { type Asked, askedBy, type SensitivityOptions } from "./options.ts";
import type { Pair } from "./pseudo.ts";
import type { SensitivityResult } from "./result.ts";
import { type Steps, type Task, together, workOut } from "./tasks.ts";
import { barred, byWidth } from "./tornado.ts";
import { createWorkshop, type Workshop } from "./workshop.ts";

/**
 * What would change a plan's answer: break-even values, tornado, value of information, frontier, regret, discovery and the
 * claims, from the worlds of the plan with the same seed. Pure. Throws on an id or a path that `quantityPaths` does not list.
 */
export function sensitivity(scenario: Scenario, options: SensitivityOptions = {}): SensitivityResult {
  const workshop = createWorkshop(scenario, askedBy(options));
  return workOut(workshop, sensitivitySteps(workshop));
}

/** The same, piece by piece: what moves what comes first, then everything that rests on it. */
export function* sensitivitySteps(workshop: Workshop): Steps<SensitivityResult> {
  const { study, asked } = workshop;
  const { scenario } = study;
  const metrics = [...new Set(["deaths", "cost", asked.metric])];
  const columns = study.run.programme.columns.map((_, column): Task<"influence"> => ["influence", { column, metrics }]);
  const { influenced } = yield* together({ influenced: columns });
  const choice = choiceResult(study, workshop.losses());
  const [a, b] = asked.between ?? [choice.best, choice.second ?? choice.best];
  const pair = { a, b, metric: asked.metric };
  const known = knowable(workshop, influenced);
  const curve = curveAsked(asked, pair);
  const done = yield* together({
    claims: [["claims", null]],
    discovery: [["discovery", { a, b, influenced }]],
    watching: [["watching", null]],
    standing: [["standing", null]],
    points: curve === null ? [] : curvePoints(workshop, curve).map((point): Task<"point"> => ["point", point]),
    worths: columnsKnown(known).map((own): Task<"worth"> => ["worth", own]),
    answers: Array.from({ length: known.answers }, (_, index): Task<"answer"> => ["answer", index]),
    bars: barred(influenced).map((influence): Task<"bar"> => ["bar", { held: choice.best, influence }]),
    rows: (rowsAsked(asked, pair) ?? screened(influenced, pair)).map((row): Task<"row"> => ["row", row]),
  });
  const { worths, answers } = done;
  return {
    scenario: scenarioHead(scenario, study.run),
    baseline: study.baseline,
    needs: study.needs,
    labels: pathLabels(scenario),
    choice,
    breakEven: breakEvenResult(study, pair, done.rows),
    curve: curve === null ? null : curveResult(curve, done.points),
    tornado: byWidth(done.bars),
    information: informationResult(workshop, known, { worths, answers, watching: done.watching[0] }),
    ...done.standing[0],
    discovery: done.discovery[0],
    claims: done.claims[0],
  };
}

/** The quantities that are named, each in all worlds; null where none is. */
function rowsAsked({ on }: Asked, pair: Pair): RowAsked[] | null {
  return on.length === 0 ? null : on.map((quantity) => ({ pair, quantity, screened: false }));
}

function curveAsked({ on: [x, y] }: Asked, pair: Pair): Curve | null {
  return y === undefined ? null : { pair, axes: [x, y], isMap: false };
}

/** Paths of the quantities that can be set: every number that some option depends on, and is not 0. */
export function quantityPaths(scenario: Scenario): string[] {
  return compile(openScenario(scenario)).columns.map(({ key }) => key);
}

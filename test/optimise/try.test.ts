import { readFileSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { highsSolver } from "../../src/cli/highs-solver.ts";
import { optimise } from "../../src/optimise/optimise.ts";
import { scenarioOf } from "../support/scenario.ts";
test("try", async () => {
  const text = readFileSync("scenarios/camp-liberty-2013.yaml", "utf8");
  const scenario = scenarioOf(text);
  const solve = await highsSolver();
  for (const [offers, objective] of [[["albania","later-places"],"mean"],[["albania","later-places","haven"],"mean"],[["albania","later-places","haven"],"p90"],[["albania","later-places","haven"],"regret"]]) {
  console.time("all");
  const out = optimise(scenario, { text, file: "x.yaml", set: [], id: "optimum", under: "stay", seed: 1, worlds: 4096, planningWorlds: 4096, step: 7, offers, limits: { budgets: [], together: [], out: [] }, objective, robustWorlds: 32, frontier: objective==="mean"?4:0, payer: -1, seconds: 30, gap: 1e-3, timeline: false }, solve);
  console.timeEnd("all");
  if (!("result" in out)) { console.log("impossible", out.conflict); return; }
  const { plan, ...rest } = out.result;
  console.log(JSON.stringify({...rest, gains: rest.gains.map(g=>[g.option, g.deaths.mean?.toFixed(2), g.deaths.se?.toFixed(3)].join(" ")), frontier: rest.frontier?.points.map(p=>[p.ceiling,p.programme.deaths,p.programme.bound,p.deaths.mean,p.cost.mean].map(x=>x?.toFixed(2)).join(" "))}));
  console.log(plan.options.map(o => [o.id, o.outcomes.deaths.mean?.toFixed(2), o.outcomes.deaths.se?.toFixed(2), o.weighted.deaths.mean?.toFixed(2)].join(" ")).join("\n"));
  writeFileSync("/tmp/h/scratch-opt/out.yaml", out.text);
  }
});

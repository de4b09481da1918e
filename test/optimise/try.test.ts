import { readFileSync } from "node:fs";
import { test } from "vitest";
import { highsSolver } from "../../src/cli/highs-solver.ts";
import { compile } from "../../src/model/compile.ts";
import { readProblem } from "../../src/optimise/read-problem.ts";
import { search } from "../../src/optimise/search.ts";
import { expectedDeaths, statedError } from "../../src/optimise/expected-deaths.ts";
import { scenarioOf } from "../support/scenario.ts";
test("try", async () => {
  const scenario = scenarioOf(readFileSync("scenarios/camp-liberty-2013.yaml", "utf8"));
  const solve = await highsSolver();
  for (const offers of [["albania","later-places"],["albania","later-places","haven"]]) {
  console.time("read");
  const { problem } = readProblem(scenario, compile(scenario), { under: "stay", seed: 2, worlds: 1024, step: 7, offers, limits: { budgets: [], together: [], out: [] } });
  console.timeEnd("read");
  for (const s of problem.sites) console.log(s.id, [...s.harm.people].join(" "), [...s.harm.before[0]].map(x=>(x*730).toFixed(2)).join(" "), s.harm.error[0]*730);
  for (const r of problem.routes) console.log(r.kind, r.id, r.from, r.to, r.capacity.slice(0,30).map(x=>Math.round(x)).join(" "), r.most[20]);
  console.time("search");
  const found = search(problem, solve, { seconds: 30, gap: 1e-3 });
  console.timeEnd("search");
  if (!("schedule" in found)) { console.log("impossible"); return; }
  console.log(found.deaths, found.bound, found.method, expectedDeaths(problem, found.schedule), statedError(expectedDeaths(problem, found.schedule)));
  const by = new Map();
  for (const f of found.schedule.flows) { const k = problem.sites[f.site].id+">"+problem.routes[f.route].id; const g = by.get(k) ?? {n:0, a:999, b:0}; g.n+=f.people; g.a=Math.min(g.a,f.period); g.b=Math.max(g.b,f.period); by.set(k,g);}
  console.log(by);
  }
});
import { buildNetwork } from "../../src/optimise/network.ts";
import { addLimits } from "../../src/optimise/limits.ts";
import { chargePieces } from "../../src/optimise/objective.ts";
import { scheduleOf } from "../../src/optimise/schedule.ts";
test("milp", async () => {
  const scenario = scenarioOf(readFileSync("scenarios/camp-liberty-2013.yaml", "utf8"));
  const solve = await highsSolver();
  const { problem } = readProblem(scenario, compile(scenario), { under: "stay", seed: 2, worlds: 1024, step: 7, offers: ["albania","later-places","haven"], limits: { budgets: [], together: [], out: [] } });
  const network = buildNetwork(problem); addLimits(network); chargePieces(network);
  const r = solve(network.builder.model(), { seconds: 30, gap: 1e-3 });
  console.log(r.status, r.objective, r.bound, r.values && expectedDeaths(problem, scheduleOf(network, r.values)));
  const sch = scheduleOf(network, r.values!);
  console.log([...sch.present[0]].slice(8, 20).join(" "), "|", [...sch.present[1]].slice(8,25).join(" "));
});

/** What the benchmarks run, inside the bundle's one scope. */
export { estimate } from "../../src/analysis/replicates.ts";
export { plan } from "../../src/analysis/plan.ts";
export { readScenario } from "../../src/cli/read-scenario.ts";
export { simulate } from "../../src/engine/simulate.ts";
export { compile } from "../../src/model/compile.ts";
export { parseScenario } from "../../src/scenario/parse-scenario.ts";
export { correctedMeans } from "../../src/analysis/corrected-means.ts";
export { createRun } from "../../src/analysis/run.ts";
export { readProblem } from "../../src/optimise/read-problem.ts";
export { search } from "../../src/optimise/search.ts";
export { highsSolver } from "../../src/cli/highs-solver.ts";
export { drawWorlds } from "../../src/engine/draws.ts";
export { createState } from "../../src/engine/state.ts";
export { beginWorld } from "../../src/engine/world.ts";

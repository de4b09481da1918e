export { plan } from "../../src/analysis/plan.ts";
export { sensitivity } from "../../src/analysis/sensitivity/sensitivity.ts";
export { readScenario } from "../../src/cli/read-scenario.ts";

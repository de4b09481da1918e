export { plan } from "../../src/analysis/plan.ts";
export { sensitivity } from "../../src/analysis/sensitivity/sensitivity.ts";
export { parseScenario } from "../../src/scenario/parse-scenario.ts";

export { plan } from "./analysis/plan.ts";
export { parseScenario } from "./scenario/parse-scenario.ts";

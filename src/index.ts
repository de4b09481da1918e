export { backtest } from "./analysis/backtest/backtest.ts";
export { calibrate } from "./analysis/backtest/calibrate.ts";
export { plan } from "./analysis/plan.ts";
export { gammaPoisson } from "./evidence/gamma-poisson.ts";
export { readEvidence } from "./evidence/read-evidence.ts";
export { parseObserved } from "./scenario/observed/parse-observed.ts";
export { parseScenario } from "./scenario/parse-scenario.ts";

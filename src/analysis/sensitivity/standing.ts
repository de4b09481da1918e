import { acceptabilityPoints, frontierResults } from "./frontiers.ts";
import { regretResult } from "./regrets.ts";
import type { SensitivityResult } from "./result.ts";
import type { Workshop } from "./workshop.ts";

/** How the options stand to one another as things are drawn: cost against deaths averted, and regret. */
export function standing({
  study,
  losses,
  asked,
}: Workshop): Pick<SensitivityResult, "frontiers" | "acceptability" | "regret"> {
  const frontiers = frontierResults(study);
  const curve = { losses: losses(), total: frontiers[0], stated: asked.valuePerDeathAverted };
  return { frontiers, acceptability: acceptabilityPoints(study, curve), regret: regretResult(study, losses()) };
}

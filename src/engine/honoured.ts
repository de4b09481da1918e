import { NONE } from "../model/programme.ts";
import type { State } from "./state.ts";

/** Whether an offer is honoured in the current world, as its chance stands in the current option. */
export function isHonoured({ option, honouring, values }: State, offer: number): boolean {
  const chance = option.offers.chance[offer];
  return chance === NONE || honouring[offer] < values[chance];
}

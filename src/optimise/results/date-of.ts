import { dateOfDay, dayOfDate } from "../../scenario/dates.ts";
import type { Scenario } from "../../scenario/scenario.ts";

export type Dated = Pick<Scenario, "start">;

/** The date of a day after start. */
export function dateOf({ start }: Dated, day: number): string {
  return dateOfDay((dayOfDate(start) as number) + Math.round(day));
}

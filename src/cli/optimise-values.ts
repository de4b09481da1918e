import { InvalidArgumentError } from "commander";
import { dayOfDate } from "../scenario/dates.ts";
import { KEBAB_CASE } from "../scenario/kebab-case.ts";

/** `payer=amount[@date]`. */
export interface BudgetAsked {
  readonly payer: string;
  readonly amount: number;
  readonly date: string | null;
}

/** `people[@date]`. */
export interface TransferAsked {
  readonly people: number;
  readonly date: string | null;
}

const SCALES: Readonly<Record<string, number>> = { "": 1, k: 1e3, M: 1e6 };

/** A budget on the command line, added to those before it: `un=2M`, `un=500k@2013-12-31`. */
export function budget(written: string, before: readonly BudgetAsked[] = []): BudgetAsked[] {
  const match = /^([^=@]+)=(\d+(?:\.\d+)?)([kM]?)(?:@(.+))?$/.exec(written.trim());
  if (match === null)
    throw new InvalidArgumentError("It should be payer=amount or payer=amount@date, such as un=2M@2013-12-31.");
  const [, payer, number, scale, date] = match as unknown as [string, string, string, string, string | undefined];
  return [...before, { payer, amount: Number(number) * (SCALES[scale] as number), date: dateOrNone(date) }];
}

/** People to be transferred, added to what was asked before. */
export function transfer(written: string, before: readonly TransferAsked[] = []): TransferAsked[] {
  const match = /^(\d+)(?:@(.+))?$/.exec(written.trim());
  if (match === null) throw new InvalidArgumentError("It should be people or people@date, such as 500@2013-12-31.");
  return [...before, { people: Number(match[1]), date: dateOrNone(match[2]) }];
}

/** Ids with commas, added to the lists before. */
export function group(written: string, before: readonly string[][] = []): string[][] {
  const ids = [...new Set(written.split(",").map((id) => id.trim()))];
  if (ids.length < 2 || ids.includes(""))
    throw new InvalidArgumentError("It should be two cohorts or more, such as a,b.");
  return [...before, ids];
}

/** A number above 0. */
export function positive(written: string): number {
  const number = /^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  if (number > 0) return number;
  throw new InvalidArgumentError("It should be a number above 0.");
}

/** An id in the scenario's language. */
export function newId(written: string): string {
  if (KEBAB_CASE.test(written)) return written;
  throw new InvalidArgumentError("It should be an id, such as plan-b: small letters, digits and hyphens.");
}

function dateOrNone(written: string | undefined): string | null {
  if (written === undefined) return null;
  if (dayOfDate(written) !== null) return written;
  throw new InvalidArgumentError(`${written} is no date, such as 2013-12-31.`);
}

import { InvalidArgumentError } from "commander";
import type { Setting } from "../scenario/source/settings.ts";

const MOST_WORLDS = 2_147_483_632;
/** Far below what a text can hold. */
const MOST_SIZE = 256 << 20;

/** A number of worlds, rounded up to whole replicates of 16. */
export function worlds(written: string): number {
  const count = whole(written, 1, MOST_WORLDS);
  return Math.ceil(count / 16) * 16;
}

/** The number of a world, from 0. */
export function worldNumber(written: string): number {
  return whole(written, 0, MOST_WORLDS - 1);
}

/** Worlds enough to see what moves what: at least 256. */
export function studyWorlds(written: string): number {
  return Math.ceil(whole(written, 256, MOST_WORLDS) / 16) * 16;
}

/** How many of something. */
export function count(written: string): number {
  return whole(written, 0, Number.MAX_SAFE_INTEGER);
}

/** A seed: a whole number that a double can hold. */
export function seed(written: string): number {
  return whole(written, 0, Number.MAX_SAFE_INTEGER);
}

/** Bytes, such as `65536`, `500K` or `4M` (of 1024 and 1024² bytes). */
export function bytes(written: string): number {
  const [, digits = "", unit = ""] = /^(\d+)([KM]?)$/i.exec(written) ?? [];
  const size = Number(digits) * 1024 ** " KM".indexOf(unit.toUpperCase() || " ");
  if (size >= 1 && size <= MOST_SIZE) return size;
  throw new InvalidArgumentError("It should be a number of bytes up to 256M, such as 65536, 500K or 4M.");
}

/** A number of threads. */
export function jobs(written: string): number {
  return whole(written, 1, 1024);
}

/** A share above 0 and below 1, such as 0.01 or 1%. */
export function share(written: string): number {
  const [, digits, percent] = /^(\d*\.?\d+)(%?)$/.exec(written) ?? [];
  const value = Number(digits) / (percent === "%" ? 100 : 1);
  if (value > 0 && value < 1) return value;
  throw new InvalidArgumentError("It should be a share between 0 and 1, such as 0.01 or 1%.");
}

/** Columns of text. */
export function columns(written: string): number {
  return whole(written, 40, 1000);
}

/** `a,b,c` as a list without repetitions, after those of the same flag before it. */
export function list(written: string, before: readonly string[] = []): string[] {
  const words = written.split(",").map((word) => word.trim());
  if (words.includes("")) throw new InvalidArgumentError("It should be a list with commas, such as a,b.");
  return [...new Set([...before, ...words])];
}

/** Two ids, such as `partial,stay`. */
export function pair(written: string): readonly [string, string] {
  const words = list(written);
  if (words.length !== 2) throw new InvalidArgumentError("It should be two different ids, such as partial,stay.");
  return [words[0], words[1]];
}

/** Added to those before it. */
export function repeated(written: string, before: readonly string[] = []): string[] {
  return [...before, written];
}

/** An amount of money, such as 1000000, 250k or 1.5M. */
export function money(written: string): number {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)([kM]?)$/.exec(written) ?? [];
  if (digits === undefined || Number(digits) === 0)
    throw new InvalidArgumentError("It should be an amount over 0, such as 1000000, 250k or 1.5M.");
  return Number(digits) * (unit === "M" ? 1e6 : unit === "k" ? 1e3 : 1);
}

/** Lengths of time in months, such as 3,6,12, after those of the same flag before it. */
export function months(written: string, before: readonly number[] = []): number[] {
  return [...new Set([...before, ...list(written).map((word) => whole(word, 1, 1200))])];
}

/** `path=quantity`, added to those before it. */
export function setting(written: string, before: readonly Setting[] = []): Setting[] {
  const equals = written.indexOf("=");
  if (equals < 1 || equals === written.length - 1) {
    throw new InvalidArgumentError('It should be path=quantity, such as "threats.rockets.attacks=2 to 5 per year".');
  }
  return [...before, { path: written.slice(0, equals).trim(), value: written.slice(equals + 1).trim() }];
}

function whole(written: string, least: number, most: number): number {
  const number = /^\d+$/.test(written) ? Number(written) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new InvalidArgumentError(`It should be a whole number from ${least} to ${most}.`);
}

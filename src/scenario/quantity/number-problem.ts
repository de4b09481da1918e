import { type Problem, problem } from "../finding.ts";

/** What is wrong with how a number is written, if anything: no two programs should read it differently. */
export function numberProblem(written: string, value: number): Problem | null {
  if (/^[+-]?0[0-9ox]/.test(written)) return problem("leading-zero", { written, better: String(value) });
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? problem("number-too-large", { written }) : null;
}

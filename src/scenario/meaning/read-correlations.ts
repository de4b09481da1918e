import { cholesky } from "../../mathematics/cholesky.ts";
import { rankToLinear } from "../../mathematics/rank-to-linear.ts";
import { problem } from "../finding.ts";
import { nearest } from "../nearest.ts";
import type { Correlation } from "../scenario.ts";
import type { RawScenario } from "../schema/scenario.ts";
import { readItems } from "./entries.ts";
import type { Reading } from "./reading.ts";
import { readProvenance } from "./references.ts";

/** Correlations between draws; read last, when every quantity is known. */
export function readCorrelations(reading: Reading, raw: RawScenario["correlations"]): Correlation[] {
  const correlations = readItems(raw, (index, { between, rank, ...rest }) => {
    const path = ["correlations", index];
    readProvenance(reading, rest, path);
    const [a = "", b = ""] = between ?? [];
    if (between === undefined || rank === undefined) return null;
    const draws = [a, b].map((name, end) => drawOf(reading, name, [...path, "between", end]));
    if (draws[0] !== null && draws[0] === draws[1])
      reading.findings.add(problem("correlation-of-one", { name: b }), [...path, "between", 1]);
    return { between: [a, b] as const, rank };
  }).filter((each) => each !== null);
  if (reading.findings.intact(["correlations"])) checkOnce(reading, correlations);
  if (reading.findings.intact(["correlations"])) checkPossible(reading, correlations);
  return correlations;
}

/** The key of the draw an end names: a quantity's path, or the assumption it rests on; null where it names none. */
function drawOf(reading: Reading, name: string, path: readonly (string | number)[]): string | null {
  const target = name.startsWith("$") ? `assumptions.${name.slice(1)}` : name;
  const quantity = reading.quantities.get(target);
  if (quantity === undefined && reading.fields.has(target)) return target;
  if (quantity !== undefined && quantity.law.kind !== "exact") return keyOf(reading, name);
  const uncertain = [...reading.quantities.values()].filter(({ law }) => law.kind !== "exact").map((each) => each.path);
  if (quantity !== undefined) {
    if (reading.findings.intact(target.split(".")))
      reading.findings.add(problem("correlation-of-certain", { name }), path);
  } else if (reading.findings.leftOut(target.split("."))) {
    const known = uncertain.map((each) => each.replace(/^assumptions\./, "$"));
    reading.findings.add(problem("correlation-unknown", { name, near: nearest(name, known) }), path);
  }
  return null;
}

function keyOf(reading: Reading, name: string): string {
  const target = name.startsWith("$") ? `assumptions.${name.slice(1)}` : name;
  const assumption = reading.quantities.get(target)?.assumption ?? null;
  return assumption === null ? target : `$${assumption}`;
}

/** Between two draws only one rank can hold. */
function checkOnce(reading: Reading, correlations: readonly Correlation[]): void {
  const first = new Map<string, number>();
  for (const [index, { between }] of correlations.entries()) {
    const pair = between
      .map((name) => keyOf(reading, name))
      .sort()
      .join(" ");
    const before = first.get(pair) ?? index;
    first.set(pair, before);
    const found = { ...problem("correlation-twice", { names: between }), first: ["correlations", before, "between"] };
    if (before < index) reading.findings.add(found, ["correlations", index, "between"]);
  }
}

/** Together the correlations must be those of some joint law: the normals' matrix is positive-definite. */
function checkPossible(reading: Reading, correlations: readonly Correlation[]): void {
  const names = [...new Set(correlations.flatMap(({ between }) => between.map((name) => keyOf(reading, name))))].sort();
  const matrix = names.map((_, row) => names.map((__, column) => (row === column ? 1 : 0)));
  for (const { between, rank } of correlations) {
    const [i, j] = between.map((name) => names.indexOf(keyOf(reading, name))) as [number, number];
    (matrix[i] as number[])[j] = (matrix[j] as number[])[i] = rankToLinear(rank);
  }
  if (cholesky(matrix) === null)
    reading.findings.add(problem("correlations-impossible", { names }), ["correlations"], "key");
}

import type { Path } from "../diagnostic.ts";
import { problem } from "../finding.ts";
import { fields } from "../quantity/fields.ts";
import type { Spread } from "../scenario.ts";
import { isMapping } from "../source/to-value.ts";
import { readQuantity } from "./read-quantity.ts";
import type { Reading } from "./reading.ts";
import { type RawQuantity, writtenQuantity } from "./written.ts";

/** `gamma(k)`, `lognormal(s)` or `none`; the parameter is a quantity like any other, read where it stands. */
export function readSpread(reading: Reading, raw: RawQuantity | undefined, path: Path): Spread {
  const written = raw === undefined ? null : writtenQuantity(raw, path);
  const match = /^\s*(none|(gamma|lognormal)\s*\((.*)\))\s*$/s.exec(written?.text ?? "none");
  if (match === null)
    reading.findings.add(problem("spread-form", { written: written?.text ?? "" }), written?.path ?? path);
  const [text, , kind, parameter] = match ?? [];
  if (kind === undefined) return { kind: "none" };
  const inPlace = " ".repeat((text as string).indexOf("(") + 1) + parameter;
  const read = readQuantity(reading, isMapping(raw) ? { ...raw, value: inPlace } : inPlace, {
    path,
    field: fields.spread,
  });
  const quantity = { ...read, written: (text as string).trim() };
  reading.quantities.set(quantity.path, quantity);
  return { kind: kind as "gamma" | "lognormal", parameter: quantity };
}

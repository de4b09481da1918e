import type { Path } from "../diagnostic.ts";
import { isProblem, type Problem, problem } from "../finding.ts";
import { type Converted, convert } from "../quantity/conversion.ts";
import { type Field, fields } from "../quantity/fields.ts";
import { parseQuantity } from "../quantity/parse-quantity.ts";
import { intervalProblem, rangeProblem } from "../quantity/possible.ts";
import type { Provenance, Quantity } from "../scenario.ts";
import { isMapping } from "../source/to-value.ts";
import type { Draw } from "./assumptions.ts";
import type { Reading } from "./reading.ts";
import { inheritedNote, inheritedSource, readProvenance } from "./references.ts";
import { type RawQuantity, type Written, writtenQuantity } from "./written.ts";

/** Where a quantity stands and what is asked of it there. */
export interface Spot {
  readonly path: Path;
  readonly field: Field;
}

/** The quantity at a place, entered among the scenario's; a stand-in where it cannot be read (which is reported). */
export function readQuantity(reading: Reading, raw: RawQuantity, { path, field }: Spot): Quantity {
  const written = writtenQuantity(raw, path);
  const read = written === null ? null : readText(reading, written, { path, field });
  const quantity: Quantity = {
    path: path.join("."),
    written: written?.text.trim() ?? "",
    dimension: field.dimension,
    law: read?.law ?? { kind: "exact", value: 0 },
    factor: read?.factor ?? 1,
    assumption: read?.assumption ?? null,
    basis: read?.basis ?? null,
    provenance: vouchedFor(reading, raw, path),
  };
  reading.quantities.set(quantity.path, quantity);
  reading.fields.set(quantity.path, field);
  return quantity;
}

/** Who vouches for a figure: its own mapping, or else the nearest mappings around it that name a source and bear a note. */
function vouchedFor(reading: Reading, raw: RawQuantity, path: Path): Provenance {
  const own = readProvenance(reading, isMapping(raw) ? raw : undefined, path);
  if (own.source.length > 0 || own.note !== null) return own;
  return { ...own, source: inheritedSource(reading.root, path), note: inheritedNote(reading.root, path) };
}

/** A quantity that may be left out. */
export function optionalQuantity(reading: Reading, raw: RawQuantity | undefined, spot: Spot): Quantity | null {
  return raw === undefined ? null : readQuantity(reading, raw, spot);
}

/** Whether a quantity is written as a percentage, itself or in the assumption it names. */
export function isPercentage(reading: Reading, raw: RawQuantity): boolean {
  return unitKind(reading, raw) === "percent";
}

/** Whether a quantity is written as a date, itself or in the assumption it names. */
export function isDate(reading: Reading, raw: RawQuantity): boolean {
  return unitKind(reading, raw) === "date";
}

function unitKind(reading: Reading, raw: RawQuantity): NonNullable<Draw["unit"]>["kind"] | null {
  const expression = parseQuantity(writtenQuantity(raw, [])?.text ?? "", reading.currency);
  const draw = isProblem(expression) ? null : reading.assumptions.draw(expression);
  return draw === null || isProblem(draw) ? null : (draw.unit?.kind ?? null);
}

/** Every assumption as the first field that uses it reads it. */
export function readAssumption(reading: Reading, name: string, raw: RawQuantity): Quantity {
  const path = ["assumptions", name];
  const use = reading.assumptions.firstUse(name);
  if (use === null) return readQuantity(reading, raw, { path, field: fields.any });
  const { law, factor, basis, dimension, assumption } = use;
  const provenance = vouchedFor(reading, raw, path);
  const quantity = {
    path: path.join("."),
    written: writtenQuantity(raw, path)?.text ?? "",
    dimension,
    law,
    factor,
    assumption,
    basis,
    provenance,
  };
  reading.quantities.set(quantity.path, quantity);
  return quantity;
}

interface Read extends Converted {
  readonly assumption: string | null;
}

function readText(reading: Reading, written: Written, spot: Spot): Read | null {
  const found = judge(reading, written.text, spot);
  if (found === null || !isProblem(found)) return found;
  const { span, ...withoutSpan } = found;
  reading.findings.add(written.verbatim ? found : (withoutSpan as Problem), written.path);
  return null;
}

/** A text read for a field; null where an assumption it uses is at fault. */
function judge(reading: Reading, text: string, { path, field }: Spot): Read | Problem | null {
  const expression = parseQuantity(text, reading.currency);
  if (isProblem(expression)) return expression;
  const draw = reading.assumptions.draw(expression);
  if (draw === null || isProblem(draw)) return draw;
  const key = String(path.at(-1));
  const converted = convertDraw(reading, draw, { key, field });
  if (isProblem(converted)) return converted;
  const use = { ...converted, factor: converted.factor * draw.scale, dimension: field.dimension };
  const factor = use.factor * (expression.kind === "assumption" ? expression.scale : 1);
  const impossible = rangeProblem(use.law, factor, { key, field, unit: draw.unit });
  if (impossible !== null) return impossible;
  const { assumption } = draw;
  const conflict =
    expression.kind === "law" || assumption === null
      ? null
      : reading.assumptions.use(expression.name, { ...use, assumption }, path.join("."));
  return conflict ?? { ...use, factor, assumption };
}

function convertDraw(
  { currency, startDay }: Reading,
  { law, unit }: Draw,
  { key, field }: { key: string; field: Field },
): Converted | Problem {
  if (unit?.kind === "money" && currency !== null && unit.currency !== currency) {
    return problem("wrong-currency", { written: unit.currency, currency });
  }
  const converted = convert(field.dimension, { law, unit }, startDay);
  if (converted === null) return problem("wrong-dimension", { key, needs: field.needs, example: field.example, unit });
  return intervalProblem(converted.law, key) ?? converted;
}

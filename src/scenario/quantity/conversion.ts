import type { Law } from "../law.ts";
import type { Dimension, MoneyBasis } from "../scenario.ts";
import { mapAmounts } from "./amounts.ts";
import type { Unit } from "./unit.ts";

/** A law and what multiplies its draws to give engine units. */
export interface Converted {
  readonly law: Law;
  readonly factor: number;
  readonly basis: MoneyBasis | null;
}

type Taker = (law: Law, unit: Unit | null, startDay: number) => Converted | null;

const bare: Taker = (law, unit) => (unit === null ? times(law, 1) : null);
const number: Taker = (law, unit) => (unit?.kind === "percent" ? fraction(law, 100) : bare(law, unit, 0));
const probability: Taker = (law, unit) => asShare(number(law, unit, 0));
const rate: Taker = (law, unit) => (unit?.kind === "rate" ? times(law, 1 / unit.days) : null);
const hazard: Taker = (law, unit) => (unit?.kind === "hazard" ? times(law, 1 / unit.personDays) : null);
const duration: Taker = (law, unit) => (unit?.kind === "duration" ? times(law, unit.days) : null);
const amount: Taker = (law, unit) =>
  unit?.kind === "money" ? { law, factor: 1 / unit.days, basis: unit.basis } : null;

const TAKERS: Readonly<Record<Dimension, Taker>> = {
  count: bare,
  "positive-count": bare,
  number,
  "positive-number": number,
  probability,
  share: probability,
  rate,
  hazard,
  duration,
  time,
  money: (law, unit) => (unit?.kind === "money" && unit.basis === "total" ? amount(law, unit, 0) : null),
  amount,
  "per-1000": perThousand,
  any,
};

/** The law and factor of a quantity in a field of some dimension; null where its unit does not suit the field. */
export function convert(
  dimension: Dimension,
  { law, unit }: { law: Law; unit: Unit | null },
  startDay: number,
): Converted | null {
  return TAKERS[dimension](law, unit, startDay);
}

function time(law: Law, unit: Unit | null, startDay: number): Converted | null {
  if (unit?.kind !== "date") return duration(law, unit, startDay);
  return times(mapAmounts(law, (day) => day - startDay) as Law, 1);
}

/** As the unit alone suggests: what no field uses can be read no further. */
function any(law: Law, unit: Unit | null, startDay: number): Converted | null {
  return (
    [number, rate, hazard, time, amount, perThousand]
      .map((take) => take(law, unit, startDay))
      .find((converted) => converted !== null) ?? null
  );
}

function perThousand(law: Law, unit: Unit | null): Converted | null {
  if (unit?.kind === "percent") return asShare(fraction(law, 100));
  const heads = unit === null ? 1000 : unit.kind === "heads" ? unit.heads : null;
  if (heads === null) return null;
  return law.kind === "interval" ? asShare(fraction(law, heads)) : times(law, 1 / heads);
}

function times(law: Law, factor: number): Converted {
  return { law, factor, basis: null };
}

/** Percentages become fractions in the law itself, so that 57% is 0.57 to the last bit. */
function fraction(law: Law, of: number): Converted {
  const divided = mapAmounts(law, (value) => value / of);
  return divided === null ? times(law, 1 / of) : times(divided, 1);
}

/** In a probability or share, `a to b` is an interval of a logit-normal. */
function asShare(converted: Converted | null): Converted | null {
  if (converted?.law.kind !== "interval") return converted;
  return { ...converted, law: { ...converted.law, kind: "share-interval" } };
}

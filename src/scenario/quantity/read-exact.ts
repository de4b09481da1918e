import { isProblem, type Problem, problem } from "../finding.ts";
import type { Law } from "../law.ts";
import { convert } from "./conversion.ts";
import type { Field } from "./fields.ts";
import { parseQuantity } from "./parse-quantity.ts";
import { rangeProblem } from "./possible.ts";

/** A number that must be certain (a share of a bill, a requirement), in engine units. */
export function readExact(text: string, { key, field }: { key: string; field: Field }): number | Problem {
  const expression = parseQuantity(text, null);
  if (isProblem(expression)) return expression;
  if (expression.kind !== "law" || expression.law.kind !== "exact") return problem("not-exact", { key });
  const converted = convert(field.dimension, expression, 0);
  if (converted === null)
    return problem("wrong-dimension", { key, needs: field.needs, example: field.example, unit: expression.unit });
  const { law, factor } = converted;
  return (
    rangeProblem(law, factor, { key, field, unit: expression.unit }) ??
    factor * (law as Extract<Law, { kind: "exact" }>).value
  );
}

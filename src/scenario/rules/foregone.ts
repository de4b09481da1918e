import type { Comparison, Term } from "../claim-test.ts";
import type { Support } from "../law-support.ts";

type Ranges = (metric: string) => Support;

/** Whether a test holds in every world or in none, by what its metrics can be at all; null where it may do either. */
export function foregone({ left, operator, right }: Comparison, ranges: Ranges): "always" | "never" | null {
  const negated = right.map((term) => ({ ...term, coefficient: -term.coefficient }));
  const { low, high } = sumRange([...left, ...negated], ranges);
  const [least, most] = operator.startsWith(">") ? [low, high] : [-high, -low];
  const isStrict = operator === "<" || operator === ">";
  if (isStrict ? least > 0 : least >= 0) return "always";
  return (isStrict ? most <= 0 : most < 0) ? "never" : null;
}

/** The range of a sum of terms, those of the same metric of the same option taken together. */
function sumRange(terms: readonly Term[], ranges: Ranges): Support {
  const sums = new Map<string, Term>();
  for (const term of terms) {
    const key = JSON.stringify([term.metric, term.option, term.byDay]);
    sums.set(key, { ...term, coefficient: (sums.get(key)?.coefficient ?? 0) + term.coefficient });
  }
  return [...sums.values()]
    .map((term) => termRange(term, { ranges, isAlone: sums.size === 1 }))
    .reduce((sum, range) => ({ low: sum.low + range.low, high: sum.high + range.high }), { low: 0, high: 0 });
}

function termRange({ coefficient, metric }: Term, { ranges, isAlone }: { ranges: Ranges; isAlone: boolean }): Support {
  if (metric === null) return { low: coefficient, high: coefficient };
  const { low, high } = ranges(metric);
  // What never comes is infinite, and then a number added to it makes no difference.
  if (coefficient === 0 && metric.startsWith("days_to_") && !isAlone) return { low: -high, high };
  if (coefficient === 0) return { low: 0, high: 0 };
  const ends = [low * coefficient, high * coefficient];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

import type { Path } from "../diagnostic.ts";
import { isProblem, type Problem, problem } from "../finding.ts";
import { fields } from "../quantity/fields.ts";
import { parseQuantity } from "../quantity/parse-quantity.ts";
import { readExact } from "../quantity/read-exact.ts";
import type { EvidencePrior } from "../evidence.ts";
import type { RawEntry } from "../schema/scenario.ts";
import type { Reading } from "./reading.ts";
import { readProvenance } from "./references.ts";

type RawPrior = RawEntry<"evidence">["prior"];
type LogNormal = NonNullable<EvidencePrior["killed"]>;

/** What is believed before the record; null members are the model's own defaults. */
export function readPrior(reading: Reading, raw: RawPrior, path: Path): EvidencePrior {
  readProvenance(reading, raw, path);
  readProvenance(reading, raw?.rate, [...path, "rate"]);
  const { shape, exposure } = raw?.rate ?? {};
  const exposureDays = reported(reading, exposure, [...path, "rate", "exposure"], exposureOf);
  return {
    rate: shape === undefined || exposureDays === null ? null : { shape, exposureDays },
    killed: reported(reading, raw?.killed, [...path, "killed"], logNormalOf),
    spread: reported(reading, raw?.spread, [...path, "spread"], logNormalOf),
  };
}

/** What a text says, or null after reporting why it says nothing. */
function reported<T extends object | number>(
  reading: Reading,
  text: string | undefined,
  path: Path,
  read: (text: string) => T | Problem,
): T | null {
  const result = text === undefined ? null : read(text);
  if (result === null || typeof result === "number" || !isProblem(result)) return result;
  reading.findings.add(result, path);
  return null;
}

function exposureOf(text: string): number | Problem {
  return readExact(text, { key: "exposure", field: fields.duration });
}

function logNormalOf(text: string): LogNormal | Problem {
  const expression = parseQuantity(text, null);
  if (isProblem(expression)) return expression;
  const law = expression.kind === "law" && expression.unit === null ? expression.law : null;
  return law?.kind === "lognormal" ? { median: law.median, gsd: law.gsd } : problem("prior-form", { written: text });
}

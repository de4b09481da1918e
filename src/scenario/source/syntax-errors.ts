import { type Problem, problem, type Span } from "../finding.ts";
import type { YamlSource } from "./read-yaml.ts";

const MOST_REPORTED = 20;

/** YAML's own errors and unknown tags, the first on each line: the others there follow from it. */
export function syntaxErrors({ document, lines }: YamlSource): { found: Problem; at: Span }[] {
  const reported: { found: Problem; at: Span }[] = [];
  const linesSeen = new Set<number>();
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const [start, end] = pos;
    const { line } = lines.linePos(start);
    if (linesSeen.has(line)) continue;
    linesSeen.add(line);
    reported.push({ found: described(code, message), at: { start, end } });
    if (code === "MULTIPLE_DOCS" || reported.length === MOST_REPORTED) break;
  }
  return reported;
}

function described(code: string, message: string): Problem {
  return code === "MULTIPLE_DOCS" ? problem("several-documents", {}) : problem("yaml-syntax", { code, message });
}

import { type Document, LineCounter, parseDocument } from "yaml";
import { type Findings, type Problem, problem, type Span } from "../finding.ts";
import { isLarger, MOST_BYTES } from "../size.ts";
import { DEEPEST, tooDeep } from "./depth.ts";
import { joinSplitText } from "./join-split-text.ts";
import { syntaxErrors } from "./syntax-errors.ts";
import { toValue } from "./to-value.ts";

export interface YamlSource {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** Where the text goes too deep to be parsed any further. */
  readonly tooDeep: Span | null;
  /** The bytes it may have, where it has more: it is not parsed then. */
  readonly tooLarge: number | null;
}

/** Parses a text without judging it; keys are strings, and uniqueness is checked by `toValue`. */
export function parseYaml(text: string, maxSize = MOST_BYTES): YamlSource {
  const options = {
    stringKeys: true,
    merge: true,
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
    logLevel: "error",
  } as const;
  const tooLarge = isLarger(text, maxSize) ? maxSize : null;
  const deep = tooLarge === null ? tooDeep(text) : null;
  const document = parseDocument(tooLarge === null ? text.slice(0, deep?.start) : "", options);
  if (document.errors.length === 0) joinSplitText(document, text);
  return { text, document, lines: linesOf(text), tooDeep: deep, tooLarge };
}

/** Where lines begin; the parser's own count loses some after an error. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) lines.addNewLine(end + 1);
  return lines;
}

/** The plain value of a YAML text, or null after saying why there is none. */
export function readValue(source: YamlSource, findings: Findings): { readonly value: unknown } | null {
  const fault = wholeFileProblem(source);
  if (fault !== null) {
    findings.add(fault.found, [], fault.at);
    return null;
  }
  const errors = syntaxErrors(source);
  for (const { found, at } of errors) findings.add(found, [], at);
  return errors.length > 0 ? null : { value: toValue(source.document, findings) };
}

function wholeFileProblem({ text, document, tooDeep, tooLarge }: YamlSource): { found: Problem; at: Span } | null {
  const at = { start: 0, end: 0 };
  if (tooLarge !== null) return { found: problem("too-large", { most: tooLarge }), at };
  if (tooDeep !== null) return { found: problem("too-deep", { most: DEEPEST }), at: tooDeep };
  const { version, explicit } = document.directives?.yaml ?? {};
  if (explicit && version === "1.1") return { found: problem("yaml-version", { version }), at: versionSpan(text) };
  const isEmpty = document.errors.length === 0 && (document.contents === null || /^\s*$/.test(text));
  return isEmpty ? { found: problem("empty-file", {}), at } : null;
}

function versionSpan(text: string): Span {
  const [directive] = /^\uFEFF?%YAML\s+1\.1/m.exec(text) as unknown as [string];
  const end = text.indexOf(directive) + directive.length;
  return { start: text.indexOf("%", end - directive.length), end };
}

import { type Document, LineCounter, parseDocument } from "yaml";
import { type Findings, type Problem, problem } from "../finding.ts";
import { joinSplitText } from "./join-split-text.ts";
import { syntaxErrors } from "./syntax-errors.ts";
import { toValue } from "./to-value.ts";

export interface YamlSource {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

const MOST_CHARACTERS = 1 << 20;

/** Parses a text without judging it; keys are strings, and uniqueness is checked by `toValue`. */
export function parseYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const options = {
    lineCounter: lines,
    stringKeys: true,
    merge: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  } as const;
  const document = parseDocument(text.length > MOST_CHARACTERS ? "" : text, options);
  if (document.errors.length === 0) joinSplitText(document, text);
  return { text, document, lines };
}

/** The plain value of a YAML text, or null after saying why there is none. */
export function readValue(source: YamlSource, findings: Findings): { readonly value: unknown } | null {
  const fault = wholeFileProblem(source);
  if (fault !== null) {
    findings.add(fault, [], { start: 0, end: 0 });
    return null;
  }
  const errors = syntaxErrors(source);
  for (const { found, at } of errors) findings.add(found, [], at);
  return errors.length > 0 ? null : { value: toValue(source.document, findings) };
}

function wholeFileProblem({ text, document }: YamlSource): Problem | null {
  if (text.length > MOST_CHARACTERS) return problem("too-large", { characters: text.length, most: MOST_CHARACTERS });
  const { version, explicit } = document.directives?.yaml ?? {};
  if (explicit && version === "1.1") return problem("yaml-version", { version });
  const isEmpty = document.errors.length === 0 && (document.contents === null || /^\s*$/.test(text));
  return isEmpty ? problem("empty-file", {}) : null;
}

import { type Chapter, type Explanation, summary } from "../scenario/explanations.ts";
import { wrap } from "./wrap.ts";

const INDENT = "    ";

/** One code explained, for a terminal. */
export function explanationText({ code, severity, explanation, bad, good }: Explanation, width: number): string {
  const [first, ...rest] = explanation.split("\n");
  const paragraphs = rest.length === 0 ? [first as string] : [first as string, rest.join(" ")];
  const examples = [`What is reported:\n\n${indented(bad)}`, `What is not:\n\n${indented(good)}`];
  const body = paragraphs.map((paragraph) => wrap(paragraph, width).join("\n"));
  return `${[`${code} (${severity})`, ...body, ...examples].join("\n\n")}\n`;
}

/** Every code with what sums it up, a line each. */
export function codesText(chapters: readonly Chapter[]): string {
  const longest = Math.max(...chapters.flatMap(({ explanations }) => explanations.map(({ code }) => code.length)));
  const listed = chapters.map(({ title, explanations }) =>
    [title, ...explanations.map((each) => `  ${each.code.padEnd(longest)}  ${summary(each)}`)].join("\n"),
  );
  return `${listed.join("\n\n")}\n`;
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => INDENT + line)
    .join("\n");
}

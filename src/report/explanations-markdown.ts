import { type Chapter, type Explanation, summary } from "../scenario/explanations.ts";

const HEAD = `# What \`relocate check\` reports

Every code, what it means, and how to mend it; \`relocate explain <code>\` prints the same. The examples are parts of a scenario file.
A warning is silenced by a comment at the end of its line, or alone on the line above: \`# relocate: ignore[code] the reason\`. Errors cannot be.`;

/** One code explained, as a section of a page. */
export function explanationMarkdown({ code, severity, explanation, bad, good }: Explanation): string {
  const [first, ...rest] = explanation.split("\n");
  const text = rest.length === 0 ? [first] : [first, rest.join("\n")];
  return [
    `### ${code}`,
    `*${severity}* · ${text.join("\n\n")}`,
    "Reported:",
    fenced(bad),
    "Not reported:",
    fenced(good),
  ].join("\n\n");
}

/** The page of all codes. */
export function codesMarkdown(chapters: readonly Chapter[]): string {
  const tables = chapters.map(({ title, explanations }) => [`**${title}**`, table(explanations)].join("\n\n"));
  const sections = chapters.map(({ title, explanations }) =>
    [`## ${title}`, ...explanations.map(explanationMarkdown)].join("\n\n"),
  );
  return `${[HEAD, ...tables, ...sections].join("\n\n")}\n`;
}

function table(explanations: readonly Explanation[]): string {
  const rows = explanations.map((each) => `| [${each.code}](#${each.code}) | ${each.severity} | ${summary(each)} |`);
  return ["| code | severity | |", "| --- | --- | --- |", ...rows].join("\n");
}

/** A command line is no part of a scenario. */
function fenced(example: string): string {
  return `\`\`\`${example.startsWith("relocate ") ? "sh" : "yaml"}\n${example}\n\`\`\``;
}

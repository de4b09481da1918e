import type { Command } from "commander";
import { commandNamed } from "./command-list.ts";
import type { Explanation } from "../scenario/explanations.ts";
import { deliver, destinations, type Layout } from "./destinations.ts";
import { EXIT } from "./exit-code.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";

type ExplainFormat = "text" | "json" | "markdown";

const FORMATS = ["text", "json", "markdown"] as const;

const EXAMPLES = `
Examples:
  relocate explain                   every code, a line each
  relocate explain unsourced         what it means, with an example and how to mend it
  relocate explain -f markdown       a page of everything`;

/** `relocate explain`: what a code that `check` reports means, and how to mend it. */
export function explainCommand(finish: (code: number) => void): Command {
  const command = commandNamed("explain").argument("[code]", "the code in brackets after a finding, such as unsourced");
  return withOutputOptions(command, FORMATS)
    .addHelpText("after", EXAMPLES)
    .action(async (code: string | undefined, options: OutputOptions<ExplainFormat>) =>
      finish(await explain(code, options, command)),
    );
}

async function explain(
  code: string | undefined,
  options: OutputOptions<ExplainFormat>,
  command: Command,
): Promise<number> {
  const targets = destinations(options, "text", command);
  const render = code === undefined ? renderAll : renderOne(await explanationOf(code, command));
  return (await deliver(targets, options, render)) ? EXIT.done : EXIT.impossible;
}

async function explanationOf(code: string, command: Command): Promise<Explanation> {
  const { chapters } = await import("../scenario/explanations.ts");
  const { nearest } = await import("../scenario/nearest.ts");
  const { keyNames } = await import("../scenario/structure/key-names.ts");
  const { publishedSchema } = await import("../scenario/structure/published.ts");
  const all = chapters.flatMap(({ explanations }) => explanations);
  const found = all.find((each) => each.code === code);
  if (found !== undefined) return found;
  const meant = nearest(
    code,
    all.map((each) => each.code),
  );
  if (meant !== null) return command.error(`error: there is no code ${code}; did you mean ${meant}?`);
  const isKey = keyNames(publishedSchema).has(code);
  const hint = isKey
    ? "it is a key of scenarios: relocate schema -f markdown explains keys"
    : "relocate explain lists all";
  return command.error(`error: there is no code ${code}; ${hint}`);
}

function renderOne(explanation: Explanation) {
  return async (format: ExplainFormat, { width }: Layout): Promise<string> => {
    if (format === "json") return `${JSON.stringify(explanation, null, 2)}\n`;
    if (format === "markdown")
      return `${(await import("../report/explanations-markdown.ts")).explanationMarkdown(explanation)}\n`;
    return (await import("../report/explanations-text.ts")).explanationText(explanation, width);
  };
}

async function renderAll(format: ExplainFormat): Promise<string> {
  const { chapters } = await import("../scenario/explanations.ts");
  if (format === "json")
    return `${JSON.stringify(
      chapters.flatMap(({ explanations }) => explanations),
      null,
      2,
    )}\n`;
  if (format === "markdown") return (await import("../report/explanations-markdown.ts")).codesMarkdown(chapters);
  return (await import("../report/explanations-text.ts")).codesText(chapters);
}

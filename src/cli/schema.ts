import { Argument, type Command } from "commander";
import { commandNamed } from "./command-list.ts";
import { deliver, destinations } from "./destinations.ts";
import { EXIT } from "./exit-code.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";

const SCHEMAS = {
  scenario: async () => (await import("../scenario/schema/scenario-json-schema.ts")).scenarioJsonSchema(),
  plan: async () => (await import("../report/schema/plan-json-schema.ts")).planJsonSchema(),
  observed: async () => (await import("../scenario/schema/observed-json-schema.ts")).observedJsonSchema(),
  backtest: async () => (await import("../report/schema/backtest-json-schema.ts")).backtestJsonSchema(),
  trace: async () => (await import("../report/schema/trace-json-schema.ts")).traceJsonSchema(),
  optimise: async () => (await import("../report/schema/optimise-json-schema.ts")).optimiseJsonSchema(),
  diff: async () => (await import("../report/schema/diff-json-schema.ts")).diffJsonSchema(),
  check: async () => (await import("../report/schema/check-json-schema.ts")).checkJsonSchema(),
  sensitivity: async () => (await import("../report/schema/sensitivity-json-schema.ts")).sensitivityJsonSchema(),
};

type SchemaName = keyof typeof SCHEMAS;

type SchemaFormat = "json" | "markdown";

const EXAMPLES = `
Examples:
  relocate schema > scenario.schema.json     for the first line of a scenario beside it:
                                             # yaml-language-server: $schema=./scenario.schema.json
  relocate schema -f markdown                every key of a scenario, as a page
  relocate schema plan -o plan.schema.json   for programs that read relocate plan --json`;

/** `relocate schema`: prints the JSON Schema (draft-07) of scenario files, or of what a command prints as JSON. */
export function schemaCommand(finish: (code: number) => void): Command {
  const names = Object.keys(SCHEMAS);
  const command = commandNamed("schema").addArgument(
    new Argument("[name]", "what it describes").choices(names).default("scenario"),
  );
  return withOutputOptions(command, ["json", "markdown"])
    .addHelpText("after", EXAMPLES)
    .action(async (name: SchemaName, options: OutputOptions<SchemaFormat>) =>
      finish(await schema(name, options, command)),
    );
}

async function schema(name: SchemaName, options: OutputOptions<SchemaFormat>, command: Command): Promise<number> {
  const targets = destinations(options, "json", command);
  const found = await SCHEMAS[name]();
  const written = await deliver(targets, options, async (format) =>
    format === "json"
      ? `${JSON.stringify(found, null, 2)}\n`
      : (await import("../report/schema-markdown.ts")).schemaMarkdown(found),
  );
  return written ? EXIT.done : EXIT.impossible;
}

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
  check: async () => (await import("../report/schema/check-json-schema.ts")).checkJsonSchema(),
  sensitivity: async () => (await import("../report/schema/sensitivity-json-schema.ts")).sensitivityJsonSchema(),
};

type SchemaName = keyof typeof SCHEMAS;

const EXAMPLES = `
Examples:
  relocate schema > scenario.schema.json     for the first line of a scenario beside it:
                                             # yaml-language-server: $schema=./scenario.schema.json
  relocate schema plan -o plan.schema.json   for programs that read relocate plan --json`;

/** `relocate schema`: prints the JSON Schema (draft-07) of scenario files, or of what a command prints as JSON. */
export function schemaCommand(finish: (code: number) => void): Command {
  const names = Object.keys(SCHEMAS);
  const command = commandNamed("schema").addArgument(
    new Argument("[name]", "what it describes").choices(names).default("scenario"),
  );
  return withOutputOptions(command, ["json"], { ".json": "json" })
    .addHelpText("after", EXAMPLES)
    .action(async (name: SchemaName, options: OutputOptions<"json">) => finish(await schema(name, options, command)));
}

async function schema(name: SchemaName, options: OutputOptions<"json">, command: Command): Promise<number> {
  const targets = destinations(options, "json", command);
  const text = `${JSON.stringify(await SCHEMAS[name](), null, 2)}\n`;
  return (await deliver(targets, options, async () => text)) ? EXIT.done : EXIT.impossible;
}

import { Command } from "commander";
import { version } from "../../package.json";
import { COMMANDS, type CommandName, listedCommand } from "./command-list.ts";

const EXAMPLES = `
Examples:
  relocate init
  relocate plan scenarios/camp-liberty-2013.yaml
  relocate plan scenario.yaml --json | jq .result.claims
  relocate plan scenario.yaml -o plan.json -o plan.md
  relocate check scenarios
  relocate backtest scenarios --observed scenarios/observed
  relocate sensitivity scenarios/camp-liberty-2013.yaml
  relocate diff HEAD:scenario.yaml scenario.yaml

Each command explains itself: relocate plan --help`;

type Finish = (code: number) => void;

/** What makes each command; loaded when it is asked for, since each command loads much that others do without. */
const MAKERS: Record<CommandName, (finish: Finish) => Promise<Command>> = {
  plan: async (finish) => (await import("./plan.ts")).planCommand(finish),
  merge: async (finish) => (await import("./merge.ts")).mergeCommand(finish),
  optimise: async (finish) => (await import("./optimise.ts")).optimiseCommand(finish),
  check: async (finish) => (await import("./check.ts")).checkCommand(finish),
  backtest: async (finish) => (await import("./backtest.ts")).backtestCommand(finish),
  report: async (finish) => (await import("./report.ts")).reportCommand(finish),
  trace: async (finish) => (await import("./trace.ts")).traceCommand(finish),
  sensitivity: async (finish) => (await import("./sensitivity.ts")).sensitivityCommand(finish),
  diff: async (finish) => (await import("./diff.ts")).diffCommand(finish),
  init: async (finish) => (await import("./init/init.ts")).initCommand(finish),
  schema: async (finish) => (await import("./schema.ts")).schemaCommand(finish),
  explain: async (finish) => (await import("./explain.ts")).explainCommand(finish),
  completion: async (finish) => (await import("./completion/completion.ts")).completionCommand(finish),
};

/**
 * The command line of `relocate`, one command a file; a command gives its exit code to `finish`, and help goes to `tell`.
 * Commands that the words do not name are only listed.
 */
export async function relocate(
  words: readonly string[],
  { finish, tell }: { finish: Finish; tell: (text: string) => void },
): Promise<Command> {
  const program = new Command("relocate")
    .description("Compares ways of moving people out of danger, by simulation, from a scenario file.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "Print the help of a command.")
    .addHelpText("after", EXAMPLES)
    .configureOutput({ getOutHasColors: () => false, getErrHasColors: () => false, writeOut: tell })
    .exitOverride();
  for (const name of Object.keys(COMMANDS) as CommandName[]) {
    const command = words.includes(name) ? await MAKERS[name](finish) : listedCommand(name);
    program.addCommand(command.copyInheritedSettings(program));
  }
  if (words[0] === "complete") {
    const { completeCommand } = await import("./completion/complete.ts");
    program.addCommand(completeCommand(finish).copyInheritedSettings(program), { hidden: true });
  }
  return program;
}

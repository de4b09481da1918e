import { Command } from "commander";
import { version } from "../../package.json";
import { backtestCommand } from "./backtest.ts";
import { checkCommand } from "./check.ts";
import { explainCommand } from "./explain.ts";
import { mergeCommand } from "./merge.ts";
import { planCommand } from "./plan.ts";
import { schemaCommand } from "./schema.ts";

const EXAMPLES = `
Examples:
  relocate plan scenarios/camp-liberty-2013.yaml
  relocate plan scenario.yaml --json | jq .result.claims
  relocate plan scenario.yaml -o plan.json -o plan.md
  relocate check scenarios
  relocate backtest scenarios --observed scenarios/observed

Each command explains itself: relocate plan --help`;

/** The command line of `relocate`, one command a file; a command gives its exit code to `finish`. */
export function relocate(finish: (code: number) => void): Command {
  const program = new Command("relocate")
    .description("Compares ways of moving people out of danger, by simulation, from a scenario file.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .configureOutput({ getOutHasColors: () => false, getErrHasColors: () => false })
    .exitOverride();
  program.addCommand(planCommand(finish).copyInheritedSettings(program));
  program.addCommand(mergeCommand(finish).copyInheritedSettings(program));
  program.addCommand(checkCommand(finish).copyInheritedSettings(program));
  program.addCommand(backtestCommand(finish).copyInheritedSettings(program));
  program.addCommand(schemaCommand(finish).copyInheritedSettings(program));
  program.addCommand(explainCommand(finish).copyInheritedSettings(program));
  return program;
}

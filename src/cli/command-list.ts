import { Command } from "commander";

interface Listed {
  /** Its arguments, as help shows them. */
  readonly argument: string;
  readonly says: string;
}

/** Every command, in the order of the help: all that the help of the program needs without loading any. */
export const COMMANDS = {
  plan: { argument: "<file...>", says: "Simulate every option of a scenario, and compare them." },
  merge: {
    argument: "<shard...>",
    says: "Make one plan of the shards of a run split over machines: the same bytes as of one run.",
  },
  optimise: {
    argument: "<file>",
    says: "Find the schedule of moves with the fewest expected deaths, and compare it with the options.",
  },
  check: { argument: "<file...>", says: "Find what is wrong or doubtful in scenario files." },
  backtest: { argument: "<file...>", says: "Hold a scenario's forecast against what happened, and score it." },
  report: {
    argument: "<file>",
    says: "Write a plan as one self-contained page, with pictures that can be changed.",
  },
  trace: { argument: "<file>", says: "Tell one option in one world, event by event." },
  sensitivity: {
    argument: "<file>",
    says: "Find what would change the answer: break-even, tornado, value of information, discovery.",
  },
  diff: {
    argument: "<before> <after>",
    says: "Say what changed between two scenarios, and what comes of it, world by world.",
  },
  init: { argument: "[name]", says: "Begin a scenario: an interview on a terminal, flags elsewhere." },
  schema: {
    argument: "[name]",
    says: "Print the JSON Schema of scenario files, for editors, or of a command's JSON.",
  },
  explain: {
    argument: "[code]",
    says: "Explain a code that check reports, with examples; or list all codes.",
  },
  completion: { argument: "<shell>", says: "Print the completion script for a shell." },
} satisfies Record<string, Listed>;

export type CommandName = keyof typeof COMMANDS;

/** A command with its name and what it says of itself, still without arguments and options. */
export function commandNamed(name: CommandName): Command {
  return new Command(name).description(COMMANDS[name].says);
}

/** A command as the program's help lists it, before it is loaded. */
export function listedCommand(name: CommandName): Command {
  return commandNamed(name).arguments(COMMANDS[name].argument).option("-f, --format <format>");
}

import type { Command, Option } from "commander";
import { type Candidate, type Completion, FILES, matching } from "./candidate.ts";
import { completeValue } from "./complete-value.ts";

/**
 * What may stand at the last of some words (the program's name left out): commands, their options and the values of these, or
 * files. All that commands say of themselves is asked of them, so that a new command or flag is completed without more ado.
 */
export async function completeWords(program: Command, words: readonly string[]): Promise<Completion> {
  const typed = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const name = before.find((word) => !word.startsWith("-"));
  const command = name === undefined ? undefined : program.commands.find((each) => each.name() === name);
  if (command === undefined) return name === undefined || name === "help" ? commands(program, typed) : FILES;
  if (before.includes("--")) return FILES;
  const flag = /^(--[^=]+)=(.*)$/s.exec(typed);
  const takes = valueOption(command, flag?.[1] ?? before.at(-1) ?? "");
  if (flag !== null && takes !== undefined) {
    const { candidates, ...rest } = await completeValue(takes, flag[2] as string, before);
    return { ...rest, candidates: candidates.map(({ word, says }) => ({ word: `${flag[1]}=${word}`, says })) };
  }
  if (takes !== undefined) return completeValue(takes, typed, before);
  if (typed.startsWith("-")) return matching(options(command), typed);
  return argument(command, typed);
}

function commands(program: Command, typed: string): Completion {
  if (typed.startsWith("-")) return matching(options(program), typed);
  const visible = program.createHelp().visibleCommands(program);
  return matching(
    visible.map((command) => ({ word: command.name(), says: command.description() })),
    typed,
  );
}

/** The option whose value comes next, where a word is one that takes a value. */
function valueOption(command: Command, word: string): Option | undefined {
  const option = command.options.find(({ short, long }) => word !== "" && (word === short || word === long));
  return option === undefined || option.isBoolean() || option.negate ? undefined : option;
}

function options(command: Command): Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long, description }) => (long ? [{ word: long, says: description }] : []));
}

/** What a command takes besides options: one of some words, or files. */
async function argument(command: Command, typed: string): Promise<Completion> {
  const [first] = command.registeredArguments;
  if (first === undefined) return matching([], typed);
  if (first.argChoices !== undefined)
    return matching(
      first.argChoices.map((word) => ({ word, says: "" })),
      typed,
    );
  return first.name() === "code" ? completeCode(typed) : FILES;
}

async function completeCode(typed: string): Promise<Completion> {
  const { chapters, summary } = await import("../../scenario/explanations.ts");
  const all = chapters.flatMap(({ explanations }) => explanations);
  return matching(
    all.map((each) => ({ word: each.code, says: summary(each) })),
    typed,
  );
}

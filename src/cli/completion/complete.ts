import { Command } from "commander";
import { printable } from "../../report/printable.ts";
import { EXIT } from "../exit-code.ts";
import { print } from "../streams.ts";
import { splitLine } from "./split-line.ts";

interface CompleteOptions {
  readonly line?: string;
  readonly described?: true;
}

/**
 * `relocate complete`, which the scripts of `relocate completion` call at every Tab. It prints what is to be done (`files`,
 * `words`, or `open` where more may follow the word), the word at the cursor, and then a candidate a line.
 */
export function completeCommand(finish: (code: number) => void): Command {
  const command = new Command("complete")
    .description("Print what may stand at the end of a command line; for the scripts of relocate completion.")
    .argument("[words...]", "the words up to the cursor, without the program")
    .option("--line <line>", "the line up to the cursor, instead of its words")
    .option("--described", "say a few words about each candidate, behind a tab");
  return command.action(async (words: string[], options: CompleteOptions) => {
    const asked = options.line === undefined ? words : splitLine(options.line).slice(1);
    await print(await answer(asked, options));
    finish(EXIT.done);
  });
}

/** The program is made for the words to be completed, so that it knows the command that they name. */
async function answer(words: readonly string[], { described }: CompleteOptions): Promise<string> {
  const { relocate } = await import("../program.ts");
  const { completeWords } = await import("./complete-words.ts");
  const { files, open, candidates } = await completeWords(
    await relocate(words, { finish: () => {}, tell: () => {} }),
    words,
  );
  const lines = candidates
    .filter(({ word }) => word === printable(word))
    .map(({ word, says }) => (described ? `${word}\t${printable(says)}` : word));
  return [files ? "files" : open ? "open" : "words", words.at(-1) ?? "", ...lines].map((line) => `${line}\n`).join("");
}

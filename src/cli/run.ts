import { CommanderError } from "commander";
import { EXIT } from "./exit-code.ts";
import { relocate } from "./program.ts";
import { endQuietly, print, say } from "./streams.ts";

/** The program: parse the command line, run the command, report, and give the exit code. */
export async function run(words: readonly string[]): Promise<number> {
  endQuietly();
  let code: number = EXIT.done;
  let told: Promise<string | null> = Promise.resolve(null);
  try {
    const program = await relocate(words, {
      finish: (exit) => {
        code = exit;
      },
      tell: (text) => {
        told = print(text);
      },
    });
    await program.parseAsync(words.length === 0 ? ["--help"] : words, { from: "user" });
    return code;
  } catch (error) {
    return failure(error, await told);
  }
}

/** The exit code of an exception; of help or a version, which ends in one too, by what kept it from being told. */
function failure(error: unknown, untold: string | null): number {
  if (untold !== null) say(`relocate: cannot write the result: ${untold}\n`);
  if (error instanceof CommanderError && error.exitCode === 0) return untold === null ? EXIT.done : EXIT.impossible;
  if (error instanceof CommanderError) return EXIT.usage;
  say(`relocate: internal fault, please report it: ${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.impossible;
}

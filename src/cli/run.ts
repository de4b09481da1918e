import { CommanderError } from "commander";
import { EXIT } from "./exit-code.ts";
import { relocate } from "./program.ts";
import { endQuietly, say } from "./streams.ts";

/** The program: parse the command line, run the command, report, and give the exit code. */
export async function run(words: readonly string[]): Promise<number> {
  endQuietly();
  let code: number = EXIT.done;
  try {
    const program = await relocate(words, (exit) => {
      code = exit;
    });
    await program.parseAsync(words.length === 0 ? ["--help"] : words, { from: "user" });
    return code;
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  say(`relocate: internal fault, please report it: ${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.impossible;
}

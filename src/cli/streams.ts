import { faultWords } from "./fault-words.ts";

/** Lets `relocate … | head` end without a word: a reader that has gone is no fault. */
export function endQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}

/** Writes the result to stdout; gives what went wrong, or null (a closed pipe is not wrong). */
export function print(text: string | Uint8Array): Promise<string | null> {
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => resolve(error == null || isClosedPipe(error) ? null : faultWords(error)));
  });
}

/** Says something beside the result, on stderr. */
export function say(text: string): void {
  process.stderr.write(text);
}

function isClosedPipe(error: Error): boolean {
  return "code" in error && error.code === "EPIPE";
}

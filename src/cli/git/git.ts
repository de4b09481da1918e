import { spawn } from "node:child_process";
import type { Writable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

/** What git answered: bytes, and what it said on stderr where it failed. */
export type Answer = { readonly bytes: Buffer } | { readonly problem: string };

/** Runs git in the working folder, with words that must not come from a file or a user: these go through `input`. */
export async function git(words: readonly string[], input = ""): Promise<Answer> {
  const { child, ended } = start(words);
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [bytes, said, problem] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
  return problem === null ? { bytes } : { problem: problem || withoutPrefix(said) };
}

/** The same, with what git prints going to a stream as it comes. */
export async function gitInto(words: readonly string[], sink: Writable): Promise<string | null> {
  const { child, ended } = start(words);
  child.stdin.on("error", () => {});
  child.stdin.end();
  const [, said, problem] = await Promise.all([pipeline(child.stdout, sink), text(child.stderr), ended]);
  return problem === null ? null : problem || withoutPrefix(said);
}

function start(words: readonly string[]) {
  const child = spawn("git", words, { env: { ...process.env, LC_ALL: "C" }, stdio: "pipe" });
  const ended = new Promise<string | null>((resolve) => {
    child.on("error", ({ message }) => resolve(/ENOENT/.test(message) ? "git is not installed" : message));
    child.on("close", (code) => resolve(code === 0 ? null : ""));
  });
  return { child, ended };
}

function withoutPrefix(said: string): string {
  return (
    said
      .trim()
      .split("\n")[0]
      ?.replace(/^fatal: /, "")
      .replace(/ \(or any .*$/, "") ?? ""
  );
}

import { type SpawnOptions, spawn } from "node:child_process";
import { cpSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { bundle, top } from "../tools/bundle.js";

/** A test starts the program several times; a busy machine may take its time. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Invocation {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly input?: string | Uint8Array;
}

export interface Program {
  /** Path of `bin/relocate.js` in the folder of its own. */
  readonly binary: string;
  /** Runs `bin/relocate.js` with these words. */
  readonly relocate: (words: readonly string[], how?: Invocation) => Promise<Ended>;
  /** Runs a line of bash in which `relocate` is the program. */
  readonly shell: (script: string, how?: Invocation) => Promise<Ended>;
  /** Runs a line of sh in which `relocate` is the program on a terminal of its own (`script`, of util-linux); types what `answer` gives to all shown so far. */
  readonly terminal: (line: string, cwd: string, answer: (shown: string) => string | null) => Promise<Ended>;
}

/** The program, bundled into a folder of its own; with `pages`, what it writes as a page can compute. */
export async function program(how: { readonly pages: boolean } = { pages: false }): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), "relocate-"));
  await bundle(join(folder, "dist"), how);
  cpSync(join(top, "bin"), join(folder, "bin"), { recursive: true });
  symlinkSync(join(top, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const binary = join(folder, "bin", "relocate.js");
  const asFunction = `relocate() { "${process.execPath}" "${binary}" "$@"; }\n`;
  return {
    binary,
    relocate: (words, how = {}) => run(process.execPath, [binary, ...words], how),
    shell: (script, how = {}) => run("bash", ["--norc", "-c", `${asFunction}${script}`], how),
    terminal: (line, cwd, answer) => onTerminal(`${asFunction}${line}`, cwd, answer),
  };
}

/** A folder with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "relocate-files-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function run(command: string, words: readonly string[], { cwd, env, input }: Invocation): Promise<Ended> {
  const options: SpawnOptions = { env: { PATH: process.env.PATH, ...env }, ...(cwd === undefined ? {} : { cwd }) };
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { ...options, stdio: "pipe" });
    const [out, err] = [child.stdout, child.stderr].map((stream) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      return () => Buffer.concat(chunks).toString("utf8");
    }) as [() => string, () => string];
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out: out(), err: err() }));
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
  });
}

function onTerminal(script: string, cwd: string, answer: (shown: string) => string | null): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn("script", ["-qefc", script, "/dev/null"], {
      cwd,
      stdio: "pipe",
      env: { PATH: process.env.PATH },
    });
    let shown = "";
    child.stdout.on("data", (chunk: Buffer) => {
      shown += chunk.toString("utf8");
      const typed = answer(shown);
      if (typed !== null) child.stdin.write(typed);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out: shown, err: "" }));
  });
}

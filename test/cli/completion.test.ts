import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { splitLine } from "../../src/cli/completion/split-line.ts";
import { folderWith, type Program, program } from "./binary.ts";
import { broken, small } from "./scenarios.ts";

let relocate: Program["relocate"];
let binary: string;
beforeAll(async () => {
  ({ relocate, binary } = await program());
});

const folder = folderWith({ "camp.yaml": small, "broken.yaml": broken, "notes.txt": "" });
mkdirSync(join(folder, "with space"));
writeFileSync(join(folder, "with space", "other.yaml"), small.replace("go: {", "leave: {").replace("(go)", "(leave)"));

const has = (shell: string) => spawnSync(shell, ["--version"]).status === 0;

/** What a shell has to work with: a program of the name that completions are for. */
function withProgram(shell: string, script: string): string {
  const bin = folderWith({ relocate: `#!/bin/sh\nexec "${process.execPath}" "${binary}" "$@"\n` });
  chmodSync(join(bin, "relocate"), 0o755);
  return execFileSync(shell, ["-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: `${bin}:${process.env.PATH}`, HOME: folder, LC_ALL: "C.UTF-8" },
  });
}

/** The replies of bash's completion for a line with the cursor at its end, taken apart at the shell's own word breaks. */
function bash(line: string): string[] {
  const words = line.split(/([\s]+|[=:])/).filter((word) => word !== "" && !/^\s+$/.test(word));
  if (/\s$/.test(line)) words.push("");
  const script = `source <(relocate completion bash)
COMP_LINE=${quoted(line)}; COMP_POINT=\${#COMP_LINE}
COMP_WORDS=(${words.map(quoted).join(" ")}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
compopt() { echo "compopt $*"; }
_relocate
printf '%s\\n' "\${COMPREPLY[@]}"`;
  return withProgram("bash", script)
    .split("\n")
    .filter((reply) => reply !== "");
}

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
const WORDS = "compopt +o default +o bashdefault";
const OPEN = "compopt -o nospace";
const FILES = "compopt -o default -o bashdefault";

describe("in bash", () => {
  test.each<[string, string[]]>([
    ["relocate pl", [WORDS, "plan"]],
    ["relocate completion ", [WORDS, "bash", "zsh", "fish"]],
    ["relocate plan --base", [WORDS, "--baseline"]],
    ["relocate plan camp.yaml --baseline ", [WORDS, "stay", "go"]],
    ["relocate plan camp.yaml --options s", [WORDS, OPEN, "stay"]],
    ["relocate plan camp.yaml --options stay,", [WORDS, OPEN, "stay,go"]],
    ["relocate plan camp.yaml --options=stay,", [WORDS, OPEN, "stay,go"]],
    ["relocate plan camp.yaml --metrics cost", [WORDS, OPEN, "cost", "cost_per_death_averted", "cost.un"]],
    ["relocate plan camp.yaml --set threats.rockets.att", [WORDS, OPEN, "threats.rockets.attacks="]],
    ["relocate plan camp.yaml --set 'threats.rockets.att", [WORDS, OPEN, "threats.rockets.attacks="]],
    ["relocate plan --format ma", [WORDS, "markdown"]],
    ["relocate diff -f c", [WORDS, "csv"]],
    ["relocate diff --hx", [WORDS, "--hxl"]],
    ["relocate plan -f ma", [WORDS, "markdown"]],
    ["relocate explain unso", [WORDS, "unsourced"]],
    ["relocate schema d", [WORDS, "diff"]],
    ["relocate help pl", [WORDS, "plan"]],
    ["relocate plan ", [FILES]],
    ["relocate plan camp.yaml -o ", [FILES]],
    ["relocate plan camp.yaml --seed ", [WORDS]],
    ["relocate plan broken.yaml --options ", [WORDS, OPEN, "stay", "go"]],
    ["relocate plan nothing.yaml --baseline ", [WORDS]],
    ["relocate diff camp.yaml camp.yaml --metrics be", [WORDS, OPEN, "best"]],
  ])("%s", (line, replies) => {
    expect(bash(line)).toEqual(replies);
  });

  test("a Tab at a real prompt", () => {
    const keys = "relocate plan camp.yaml --baseline s\t\nexit\n";
    const bin = folderWith({ relocate: `#!/bin/sh\nexec "${process.execPath}" "${binary}" "$@"\n` });
    chmodSync(join(bin, "relocate"), 0o755);
    const rc = folderWith({
      rc: "PS1='$ '\nbind 'set enable-bracketed-paste off'\nsource <(relocate completion bash)\n",
    });
    const { stdout } = spawnSync("script", ["-qec", `bash --noprofile --rcfile ${rc}/rc -i`, "/dev/null"], {
      cwd: folder,
      input: keys,
      encoding: "utf8",
      env: { PATH: `${bin}:${process.env.PATH}`, HOME: folder, TERM: "dumb", LC_ALL: "C.UTF-8" },
    });
    expect(stdout).toContain("--baseline stay");
    expect(stdout).toContain("A camp and a haven");
  });
});

describe.skipIf(!has("zsh"))("in zsh", () => {
  const zsh = (...words: string[]) =>
    withProgram(
      "zsh",
      `compdef() { :; }; source <(relocate completion zsh)
compadd() { echo "$1"; print -rl -- $words_only; }; _files() { echo files; }
words=(${words.map(quoted).join(" ")}); CURRENT=${words.length}
_relocate`,
    )
      .trim()
      .split("\n");

  test.each<[string[], string[]]>([
    [
      ["relocate", "pl"],
      ["-l", "plan"],
    ],
    [
      ["relocate", "plan", "camp.yaml", "--baseline", ""],
      ["-l", "stay", "go"],
    ],
    [
      ["relocate", "plan", "camp.yaml", "--options", "stay,"],
      ["-S", "stay,go"],
    ],
    [["relocate", "plan", ""], ["files"]],
    [
      ["relocate", "plan", "with\\ space/other.yaml", "--baseline", "l"],
      ["-l", "leave"],
    ],
  ])("%j", (words, replies) => {
    expect(zsh(...words)).toEqual(replies);
  });
});

describe.skipIf(!has("fish"))("in fish", () => {
  const fish = (line: string) =>
    withProgram("fish", `relocate completion fish | source; complete -C${quoted(line)}`)
      .trim()
      .split("\n");

  test.each<[string, string[]]>([
    ["relocate pl", ["plan\tSimulate every option of a scenario, and compare them."]],
    ["relocate plan camp.yaml --baseline ", ["go\tGo to the haven", "stay\tStay in the camp"]],
    ["relocate plan camp.yaml --set offers.haven.pl", ["offers.haven.places=\t1000"]],
    ["relocate plan ca", ["camp.yaml"]],
  ])("%s", (line, replies) => {
    expect(fish(line).sort()).toEqual(replies);
  });
});

test("hostile text of a scenario completes nothing that drives a terminal", async () => {
  const hostile = folderWith({
    "x.yaml": small.replace("title: Go to the haven", 'title: "Go\\e[31m\\nplan"').replace("stay: {", '"st\\eay": {'),
  });
  const { out } = await relocate(["complete", "--described", "--", "plan", "x.yaml", "--baseline", ""], {
    cwd: hostile,
  });
  expect(out).toBe("words\n\ngo\tGo\\u{1b}[31m plan\n");
});

test.each<[string, string[]]>([
  ["relocate plan", ["relocate", "plan"]],
  ["relocate plan ", ["relocate", "plan", ""]],
  [`relocate plan "a b" 'c d`, ["relocate", "plan", "a b", "c d"]],
  ["relocate a\\ b", ["relocate", "a b"]],
  ['relocate "a\\"b" ', ["relocate", 'a"b', ""]],
  ["relocate ''", ["relocate", ""]],
])("the words of %s", (line, words) => {
  expect(splitLine(line)).toEqual(words);
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMANDS } from "../src/cli/command-list.ts";
import { SCRIPTS } from "../src/cli/completion/scripts.ts";
import { top } from "./tools/bundle.js";

const page = readFileSync(join(top, "CONTRIBUTING.md"), "utf8");
const rows = [...page.matchAll(/^\| (.*) \| \[(.*?)\]\(.*?\) \| (.*) \|$/gm)].map(
  ([, promise = "", file = "", named = ""]) => ({
    promise,
    file,
    named: named.replaceAll("\\|", "|"),
  }),
);

test("CONTRIBUTING maps promises to tests", () => {
  expect(rows.length).toBeGreaterThan(40);
});

test.each(rows)("$promise: $file", ({ file, named }) => {
  expect([file, existsSync(join(top, file))]).toEqual([file, true]);
  expect(readFileSync(join(top, file), "utf8")).toContain(named);
});

test("every command of the program has a row, and every shell a script", () => {
  const promises = rows.map(({ promise }) => promise).join("\n");
  for (const command of Object.keys(COMMANDS)) expect(promises).toContain(`\`${command}\``);
  expect(Object.keys(SCRIPTS)).toEqual(["bash", "zsh", "fish"]);
});

import { beforeAll, describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { COMMANDS } from "../../src/cli/command-list.ts";
import { type Program, program } from "./binary.ts";

let relocate: Program["relocate"];
beforeAll(async () => {
  ({ relocate } = await program());
});

describe("help", () => {
  it.each([
    ["relocate", []],
    ["relocate", ["--help"]],
    ["relocate", ["-h"]],
    ["relocate-plan", ["plan", "--help"]],
    ["relocate-plan", ["help", "plan"]],
    ["relocate-optimise", ["optimise", "--help"]],
    ["relocate-check", ["check", "--help"]],
    ["relocate-backtest", ["backtest", "--help"]],
    ["relocate-schema", ["schema", "--help"]],
    ["relocate-trace", ["trace", "--help"]],
    ["relocate-report", ["report", "--help"]],
    ["relocate-sensitivity", ["sensitivity", "--help"]],
  ])("of %s by %j, on stdout", async (name, words) => {
    const { code, out, err } = await relocate(words);
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
    await expect(out).toMatchFileSnapshot(`__golden__/${name}.help.txt`);
  });

  it.each(["-V", "--version"])("%s prints the version", async (flag) => {
    expect(await relocate([flag])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });
});

it.each(Object.entries(COMMANDS))(
  "of the program lists %s as its own help shows it",
  async (name, { argument, says }) => {
    const { out } = await relocate([name, "--help"]);
    const words = out.replace(/\s+/g, " ");
    expect(words).toContain(`Usage: relocate ${name} [options] ${argument} ${says}`);
  },
);

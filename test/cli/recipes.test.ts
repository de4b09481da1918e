import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { top } from "../tools/bundle.js";
import { folderWith, program } from "./binary.ts";
import { small } from "./scenarios.ts";

const { relocate, shell, terminal } = await program();
const WORLDS = "20000";
const readme = readFileSync(join(top, "README.md"), "utf8");

let cwd = "";
beforeEach(() => {
  cwd = folderWith({ "scenario.yaml": small });
});

/** The block of code of the README that has these words in it, with the number of worlds of these tests. */
function recipe(words: string): string {
  const blocks = [...readme.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, block = ""]) => block);
  const block = blocks.find((text) => text.includes(words));
  if (block === undefined) throw new Error(`no block of the README says ${words}`);
  return block.replace(/-n \d+/, `-n ${WORLDS}`);
}

const one = async (worlds = WORLDS) => relocate(["plan", "scenario.yaml", "-n", worlds, "--json"], { cwd });
const merged = async () => shell("relocate merge shard-*.json --json", { cwd });

describe("a recipe of the README gives the bytes of one run", () => {
  it("a loop in any shell", async () => {
    const { code } = await shell(recipe("for i in 1 2 3 4"), { cwd });
    expect(code).toBe(0);
    expect(await merged()).toEqual(await one());
  });

  it("an indexed job of Kubernetes: what it says fits together, and each of its pods writes its shard", async () => {
    const { apiVersion, kind, spec } = parse(recipe("completionMode: Indexed"));
    const { restartPolicy, containers, volumes } = spec.template.spec;
    expect([apiVersion, kind, spec.completionMode]).toEqual(["batch/v1", "Job", "Indexed"]);
    expect(restartPolicy).toBe("OnFailure");
    const [{ command, env, volumeMounts }] = containers;
    expect(env).toEqual([{ name: "JOB_COMPLETIONS", value: String(spec.completions) }]);
    expect(volumeMounts.map(({ name }: { name: string }) => name)).toEqual([volumes[0].name]);
    const [sh, flag, script] = command;
    expect([sh, flag]).toEqual(["sh", "-c"]);
    const here = script.replaceAll(`${volumeMounts[0].mountPath}/`, "");
    for (let index = 0; index < spec.completions; index++) {
      const variables = { JOB_COMPLETIONS: env[0].value, JOB_COMPLETION_INDEX: String(index) };
      expect((await shell(here, { cwd, env: variables })).code).toBe(0);
    }
    expect(await merged()).toEqual(await one());
  });
});

it("a shard that is killed leaves no file, is missed by name, and is run again alone", async () => {
  const worlds = "200000";
  const shard = (index: number) => `relocate plan scenario.yaml -n ${worlds} --shard ${index}/3 -o shard-${index}.json`;
  await shell(`${shard(1)} && ${shard(3)}`, { cwd });
  const SIGQUIT = "\u001c";
  let typed = false;
  const killed = await terminal(shard(2), cwd, (shown) => {
    if (typed || !shown.includes("planning")) return null;
    typed = true;
    return SIGQUIT;
  });
  expect(killed.code).not.toBe(0);
  expect(existsSync(join(cwd, "shard-2.json"))).toBe(false);
  expect((await merged()).err).toBe("relocate: shard 2/3 is missing\n");
  await shell(shard(2), { cwd });
  expect(await merged()).toEqual(await one(worlds));
});

import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { top } from "../tools/bundle.js";
import { folderWith, type Program, program } from "./binary.ts";
import { broken, small } from "./scenarios.ts";

interface Step {
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

const action = parse(readFileSync(join(top, "action.yml"), "utf8"));
const [install, check] = action.runs.steps as [Step, Step];
const hooks = parse(readFileSync(join(top, ".pre-commit-hooks.yaml"), "utf8"));

let shell: Program["shell"];
beforeAll(async () => {
  ({ shell } = await program());
});

describe("the GitHub action", () => {
  /** Runs the step as the runner does, with inputs filled in and the defaults for the others. */
  const run = (inputs: Readonly<Record<string, string>>, cwd: string) => {
    const env = Object.fromEntries(
      Object.entries(check.env).map(([name, expression]) => {
        const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)?.[1] as string;
        return [name, inputs[input] ?? action.inputs[input].default];
      }),
    );
    return shell(`set -eo pipefail\n${check.run}`, { cwd, env });
  };

  it("annotates what it finds in every scenario of the repository", async () => {
    const cwd = folderWith({ "a.yaml": broken, "b.yaml": small, "other.yaml": "on: push\n" });
    const { code, out } = await run({}, cwd);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=a\.yaml,line=2,/);
    expect(out).not.toContain("other.yaml");
  });

  it("hands on paths, one a line, and how strict to be", async () => {
    const cwd = folderWith({ "a b.yaml": small, "b.yaml": small });
    expect((await run({ paths: "  a b.yaml\nb.y*\n\n" }, cwd)).err).toContain(" in 2 files");
    expect((await run({ paths: "a b.yaml", strict: "true" }, cwd)).code).toBe(1);
    expect((await run({ paths: "a b.yaml", "max-warnings": "0" }, cwd)).code).toBe(1);
    expect((await run({ paths: "a b.yaml", "max-warnings": "99" }, cwd)).code).toBe(0);
    expect((await run({ paths: "a b.yaml", "max-warnings": "few" }, cwd)).code).toBe(2);
  });

  it("runs nothing that an input says", async () => {
    const cwd = folderWith({ "a.yaml": small });
    const hostile = '$(touch pwned); `touch pwned`\n"; touch pwned; "\n--output=pwned';
    expect((await run({ paths: hostile, "max-warnings": "$(touch pwned)" }, cwd)).code).toBe(2);
    expect((await run({ paths: hostile }, cwd)).code).toBe(3);
    expect(readdirSync(cwd)).toEqual(["a.yaml"]);
    for (const step of [install, check]) expect(step.run).not.toContain("${{");
  });

  it.each([
    ["its own checkout", "", "ci --no-audit --no-fund --loglevel=error", "SOURCE/node_modules/.bin"],
    ["a published version", "1.2.3", "relocate@1.2.3", "TEMP/relocate/node_modules/.bin"],
  ])("installs %s", async (_, version, asked, path) => {
    const folder = mkdtempSync(join(tmpdir(), "relocate-action-"));
    for (const name of ["bin", "SOURCE"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "bin", "npm"), '#!/bin/sh\necho "$PWD $@"\n');
    chmodSync(join(folder, "bin", "npm"), 0o755);
    const { code, out } = await shell(install.run, {
      env: {
        ...{ PATH: `${join(folder, "bin")}:${process.env.PATH}`, VERSION: version, SOURCE: join(folder, "SOURCE") },
        ...{ RUNNER_TEMP: join(folder, "TEMP"), GITHUB_PATH: join(folder, "path") },
      },
    });
    expect([code, out]).toEqual([0, expect.stringContaining(asked)]);
    expect(readFileSync(join(folder, "path"), "utf8")).toBe(`${join(folder, path)}\n`);
  });
});

describe("the pre-commit hook", () => {
  it("checks the YAML files that are given to it, by default those of folders named scenarios", async () => {
    const [hook] = hooks;
    expect(hook).toMatchObject({ id: "relocate-check", language: "node", types: ["yaml"] });
    const [files, others] = [new RegExp(hook.files), new RegExp(hook.exclude)];
    const paths = [
      "scenarios/a.yaml",
      "plans/scenarios/x/b.yaml",
      ".github/workflows/ci.yaml",
      "scenarios/observed/a.yaml",
    ];
    const chosen = paths.filter((path) => files.test(path) && !others.test(path));
    expect(chosen).toEqual(["scenarios/a.yaml", "plans/scenarios/x/b.yaml"]);
    const cwd = folderWith({ "a.yaml": small, "b.yaml": broken });
    expect((await shell(`${hook.entry} a.yaml`, { cwd })).code).toBe(0);
    expect((await shell(`${hook.entry} a.yaml b.yaml`, { cwd })).code).toBe(1);
  });
});

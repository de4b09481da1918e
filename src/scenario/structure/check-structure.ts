import type * as z from "zod/mini";
import { type Findings, type Problem, problem } from "../finding.ts";
import { type RawScenario, scenarioSchema } from "../schema/scenario.ts";
import { removeAll } from "../source/paths.ts";
import { isMapping } from "../source/to-value.ts";
import { withoutEchoes } from "./echoes.ts";
import { faultsOf, knownKeys } from "./faults.ts";
import { whatElse } from "./what-else.ts";

/** Reports every fault of a scenario's structure, and hands on what is right: faulty parts are left out. */
export function checkStructure(root: unknown, findings: Findings): RawScenario {
  return checkAgainst(scenarioSchema, root, findings) as RawScenario;
}

/** The same for the structure of any file; `name` is what the file is called where its top is at fault. */
export function checkAgainst(schema: z.ZodMiniObject, root: unknown, findings: Findings, name?: string): unknown {
  if (!isMapping(root)) {
    const value = { value: root };
    const found = name === undefined ? problem("not-a-mapping", value) : problem("observed-not-a-mapping", value);
    if (root !== undefined) findings.add(found, []);
    return {};
  }
  const other = whatElse(root, name === undefined ? "relocate" : "observed", Object.keys(schema._zod.def.shape));
  if (other !== null) {
    const found =
      name === undefined ? problem("not-a-scenario", { other }) : problem("observed-not-a-record", { other });
    findings.add(found, [other.key], "key");
    return {};
  }
  const result = schema.safeParse(root, { jitless: true, error: knownKeys });
  const faults = result.success ? [] : withoutEchoes(result.error.issues.flatMap((issue) => faultsOf(issue, root, [])));
  for (const { found, path, on } of faults)
    if (found.code !== "missing-key" || findings.leftOut(path)) findings.add(named(found, name), path, on);
  return removeAll(
    root,
    faults.flatMap(({ remove }) => (remove === null ? [] : [remove])),
  );
}

/** A problem with the top of a file that is no scenario, in the file's own name. */
function named(found: Problem, name: string | undefined): Problem {
  if (name === undefined || !("of" in found.details) || found.details.of !== "") return found;
  return { ...found, details: { ...found.details, of: name } } as Problem;
}

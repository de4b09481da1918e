import { type Findings, problem } from "../finding.ts";
import { type RawScenario, scenarioSchema } from "../schema/scenario.ts";
import { removeAll } from "../source/paths.ts";
import { isMapping } from "../source/to-value.ts";
import { withoutEchoes } from "./echoes.ts";
import { faultsOf, knownKeys } from "./faults.ts";

/** Reports every fault of structure, and hands on what is right: faulty parts are left out. */
export function checkStructure(root: unknown, findings: Findings): RawScenario {
  if (!isMapping(root)) {
    if (root !== undefined) findings.add(problem("not-a-mapping", { value: root }), []);
    return {};
  }
  const result = scenarioSchema.safeParse(root, { jitless: true, error: knownKeys });
  const faults = result.success ? [] : withoutEchoes(result.error.issues.flatMap((issue) => faultsOf(issue, root, [])));
  for (const { found, path, on } of faults)
    if (found.code !== "missing-key" || findings.leftOut(path)) findings.add(found, path, on);
  return removeAll(
    root,
    faults.flatMap(({ remove }) => (remove === null ? [] : [remove])),
  ) as RawScenario;
}

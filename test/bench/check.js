/*
 * What checking costs: `checkScenario` on 200 scenarios of about 300 lines against `yaml` alone parsing them, in turns.
 * Prints milliseconds per file and their ratio (medians of the rounds); the target is below 2.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { parse } from "yaml";
import { top } from "../tools/bundle.js";
import { generatedScenario } from "./generated-scenario.js";

const FILES = 200;
const ROUNDS = 5;

async function bundledCheck() {
  const folder = mkdtempSync(join(top, "node_modules", ".check-bench-"));
  const build = await rolldown({ input: join(top, "src/scenario/check-scenario.ts"), platform: "node", cwd: top });
  await build.write({ file: join(folder, "check.mjs"), format: "esm" });
  await build.close();
  const { checkScenario } = await import(pathToFileURL(join(folder, "check.mjs")).href);
  rmSync(folder, { recursive: true });
  return checkScenario;
}

function milliseconds(work, texts) {
  const begun = performance.now();
  for (const text of texts) work(text);
  return (performance.now() - begun) / texts.length;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

const check = await bundledCheck();
const texts = Array.from({ length: FILES }, (_, number) => generatedScenario(number));
const lines = Math.round(texts.reduce((sum, text) => sum + text.split("\n").length, 0) / FILES);
const { scenario, diagnostics } = check(texts[0]);
if (scenario === null) throw new Error(diagnostics.map(({ line, message }) => `${line}: ${message}`).join("\n"));

const checked = [];
const parsed = [];
for (let round = 0; round < ROUNDS; round++) {
  parsed.push(milliseconds(parse, texts));
  checked.push(milliseconds(check, texts));
}
const ratio = median(checked.map((time, round) => time / parsed[round]));
const [alone, whole] = [median(parsed), median(checked)];
console.log(`${FILES} files of about ${lines} lines, ${diagnostics.length} findings in the first`);
console.log(`yaml alone ${alone.toFixed(2)} ms, check ${whole.toFixed(2)} ms per file: ${ratio.toFixed(2)} times`);

/*
 * What checking costs, as the program does it, on 200 scenarios of about 300 lines against `yaml` alone parsing them, in turns.
 * Prints milliseconds per file and their ratio (medians of the rounds); the target is below 2.
 */
import { parse } from "yaml";
import { bundled, median } from "./bundled.js";
import { generatedScenario } from "./generated-scenario.js";

const FILES = 200;
const ROUNDS = 5;

function milliseconds(work, texts) {
  const begun = performance.now();
  for (const text of texts) work(text);
  return (performance.now() - begun) / texts.length;
}

const { check } = await bundled("test/bench/check-sound.ts");
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

import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import vm from "node:vm";

/*
 * Preloaded into a run of the program (`compile.js`): at its end, what V8 has compiled of each chunk is written beside the chunks.
 * Runs add up, since each begins with what those before it left.
 */
const scripts = new Map();

vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options);
    scripts.set(options.filename, this);
  }
};

process.on("exit", () => {
  for (const [chunk, script] of scripts) {
    const compiled = script.createCachedData();
    writeFileSync(join(dirname(dirname(chunk)), "compiled", basename(chunk)), Buffer.concat([compiled, compiled]));
  }
});

import { load } from "./chunks.ts";

/** The program starts here; as CommonJS, which Node starts sooner than a module. */
const { run } = load<typeof import("./run.ts")>("run.cjs");
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

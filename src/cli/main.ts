import module from "node:module";

/**
 * The program starts here. Node from 22.8 on keeps what it has compiled for the next start (`NODE_DISABLE_COMPILE_CACHE=1` forbids
 * it); that has to be asked for before the rest is loaded.
 */
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
const { run } = await import("./run.ts");
process.exitCode = await run(process.argv.slice(2));

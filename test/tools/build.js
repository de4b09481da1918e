import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bundle, bundleLibrary, top } from "./bundle.js";
import { compile } from "./compile.js";

/** What an editor needs to know about the library. */
function declare() {
  const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
  const project = join(top, "test", "tools", "declarations.json");
  execFileSync(process.execPath, [join(typescript, "bin", "tsc"), "-p", project], { stdio: "inherit" });
}

/** Lets `npx relocate` find the checkout's own program; npm links the programs of dependencies only. */
function link() {
  const folder = join(top, "node_modules", ".bin");
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, "relocate"), { force: true });
  symlinkSync(join("..", "..", "bin", "relocate.js"), join(folder, "relocate"));
}

rmSync(join(top, "dist"), { recursive: true, force: true });
await bundle(join(top, "dist"));
compile(join(top, "dist"));
await bundleLibrary(join(top, "dist", "library"));
declare();
link();

import { readFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import { join, sep } from "node:path";
import vm from "node:vm";

type Require = (name: string) => unknown;
type Chunk = (exports: object, require: Require, module: { exports: object }, filename: string, folder: string) => void;

const FOLDER = join(import.meta.dirname, "chunks", sep);
const COMPILED = join(import.meta.dirname, "compiled", sep);
const [HEAD, TAIL] = ["(function (exports, require, module, __filename, __dirname) { ", "\n});"].map((text) =>
  Buffer.from(text),
) as [Buffer, Buffer];
const NOTHING = Buffer.alloc(0);
const native = createRequire(FOLDER);
const loaded = new Map<string, { exports: object }>();

/**
 * The exports of a chunk of the program. Beside the chunks may lie what V8 compiled of them when the program was built; a V8 of
 * another version or with other flags refuses it, and then Node loads the program as it would any other. Node from 22.8 on keeps
 * what it has compiled of that for the next start (`NODE_DISABLE_COMPILE_CACHE=1` forbids it).
 */
export function load<Exports>(name: string): Exports {
  const script = scriptOf(name);
  if (script.cachedDataRejected === false) return run(name, script) as Exports;
  (module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
  return native(`./${name}`) as Exports;
}

/** A chunk as the function that Node makes of a CommonJS module. Its text is ASCII, and is put together as bytes: in one piece for V8. */
function scriptOf(name: string): vm.Script {
  const text = Buffer.concat([HEAD, readFileSync(FOLDER + name), TAIL]).toString("latin1");
  return new vm.Script(text, { filename: FOLDER + name, cachedData: compiled(name) });
}

/**
 * What V8 compiled of a chunk; nothing, which V8 refuses, where there is none. V8 believes what it is given but for the length, so
 * it lies there twice over, and what is broken differs from its copy.
 */
function compiled(name: string): Buffer {
  try {
    const twice = readFileSync(COMPILED + name);
    const [once, again] = [twice.subarray(0, twice.length / 2), twice.subarray(twice.length / 2)];
    return once.equals(again) ? once : NOTHING;
  } catch {
    return NOTHING;
  }
}

function run(name: string, script: vm.Script): object {
  const chunk = { exports: {} };
  loaded.set(name, chunk);
  (script.runInThisContext() as Chunk)(chunk.exports, required, chunk, FOLDER + name, FOLDER);
  return chunk.exports;
}

function required(name: string): unknown {
  if (!name.startsWith("./")) return native(name);
  const chunk = name.slice(2);
  return loaded.get(chunk)?.exports ?? run(chunk, scriptOf(chunk));
}

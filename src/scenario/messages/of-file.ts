import { sizeWords } from "../size.ts";
import type { OtherFile } from "../structure/what-else.ts";
import { described, otherFile } from "./kind-words.ts";
import { either, error, meant, type Nothing, quoted } from "./wording.ts";
import { yamlWords } from "./yaml-words.ts";

/** What is wrong with the file, before anything in it is looked at. */
export const ofFile = {
  "too-large": error<{ most: number }>(({ most }) => ({
    message: `the file is larger than ${sizeWords(most)}`,
    hint: "a scenario has some hundred lines; if this is one, --max-size raises the limit",
  })),
  "empty-file": error<Nothing>(() => ({
    message: "the file is empty",
    hint: "`relocate explain empty-file` says what a scenario needs at least",
  })),
  "several-documents": error<Nothing>(() => ({
    message: "the file has several YAML documents; a scenario is one",
    hint: "remove the line `---`",
  })),
  "yaml-version": error<{ version: string }>(({ version }) => ({
    message: `YAML ${version} is not read; scenarios are YAML 1.2`,
    hint: "remove the line `%YAML`",
  })),
  "yaml-syntax": error<{ code: string; message: string }>(({ code, message }) => yamlWords(code, message)),
  "duplicate-key": error<{ key: string }>(({ key }) => ({
    message: `${quoted(key)} is written twice`,
    hint: "a key may stand only once in a mapping",
  })),
  "too-deep": error<{ most: number }>(({ most }) => ({ message: `nested more than ${most} levels deep` })),
  "alias-unresolved": error<{ name: string }>(({ name }) => ({
    message: `no anchor &${name} stands before this alias`,
    hint: `write &${name} before the value that is meant, above this line`,
  })),
  "alias-circular": error<{ name: string }>(({ name }) => ({ message: `*${name} stands within what it refers to` })),
  "alias-overused": error<{ most: number }>(({ most }) => ({
    message: `aliases repeat more than ${most} values`,
    hint: "write the values themselves: no scenario has so many",
  })),
  "merge-not-a-mapping": error<Nothing>(() => ({
    message: "`<<` merges mappings; this is not a mapping",
    hint: "write `<<: *anchor`",
  })),
  "not-a-mapping": error<{ value: unknown }>(({ value }) => ({
    message: `a scenario is a mapping of keys; this is ${described(value)}`,
  })),
  "not-a-scenario": error<{ other: OtherFile }>(({ other }) => ({
    message: `this is ${otherFile(other)}, not a scenario`,
    ...(other.kind !== "scenario" && { hint: NO_SCENARIO[other.kind] }),
  })),
  "set-path-unknown": error<{ path: string; near: readonly string[] }>(({ path, near: [first, ...more] }) => ({
    message: `nothing stands at ${quoted(path)}`,
    ...(first === undefined && { hint: "a path is all keys from the top, such as threats.rockets.attacks, or $name" }),
    ...(more.length === 0 ? meant(first ?? null) : { hint: `did you mean ${either([first as string, ...more])}?` }),
  })),
};

/** What to do with a file that is no scenario. */
const NO_SCENARIO: Readonly<Record<Exclude<OtherFile["kind"], "scenario">, string>> = {
  record: "give it to backtest, beside its scenario: relocate backtest scenario.yaml --observed record.yaml",
  result: "give the scenario that it was made from; it is named under `inputs`",
  shard: "relocate merge makes one plan of all shards of a run",
  unknown: "a scenario begins with `relocate: 1`; `relocate init` writes one",
};

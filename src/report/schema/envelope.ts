import * as z from "zod/mini";
import { part, required } from "../../scenario/schema/key.ts";
import { diagnostic } from "./diagnostic.ts";

const input = part(
  z.object({
    file: required(z.string(), "The file as it was named, an absolute path by its last part"),
    sha256: required(
      z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
      "Checksum of its bytes; null where it could not be read",
    ),
  }),
  "input",
  { title: "Input", description: "A file that was read" },
);

/** What every JSON result says of itself. Readers ignore keys they do not know: minor versions only add. */
export function envelope<Name extends "plan" | "check" | "backtest" | "trace" | "sensitivity" | "optimise">(
  name: Name,
) {
  return {
    $schema: required(z.literal(`${name}.v1.schema.json`), "This schema"),
    format: required(z.literal(`relocate.${name}`), "What this is"),
    formatVersion: required(z.string().check(z.regex(/^1\.\d+$/)), "Minor versions only add"),
    tool: required(z.object({ name: z.literal("relocate"), version: z.string() }), "What wrote it"),
    inputs: required(z.array(input), "What was read"),
    diagnostics: required(z.array(diagnostic), "What is wrong or doubtful in what was read"),
  };
}

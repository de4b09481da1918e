import type { Diagnostic } from "../scenario/diagnostic.ts";
import { visibleJson } from "./printable.ts";

/** A file that was read. */
export interface ReadInput {
  readonly file: string;
  /** Null where it could not be read. */
  readonly sha256: string | null;
}

/** What every command says in JSON about what it did. */
interface Enveloped {
  readonly version: string;
  /** Scenarios, records, and the logs and tables that they name. */
  readonly inputs: readonly ReadInput[];
  readonly run?: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly result: unknown;
  /** `ok` where nothing kept the command from what it was asked. */
  readonly complete: boolean;
}

/** The envelope of a command's JSON result. */
export function envelope(name: string, { version, inputs, run, diagnostics, result, complete }: Enveloped) {
  return {
    $schema: `${name}.v1.schema.json`,
    format: `relocate.${name}`,
    formatVersion: "1.0",
    tool: { name: "relocate", version },
    status: complete ? "ok" : "error",
    inputs,
    ...(run !== undefined && { run }),
    diagnostics,
    result,
  };
}

/** JSON as it is printed: indented, control characters made visible. */
export function printedJson(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`;
}

import type { Diagnostic } from "../scenario/diagnostic.ts";

/** Why something could not be done with a file as a whole, as a finding at its beginning. */
export function placeless(file: string, code: string, message: string): Diagnostic {
  return { code, severity: "error", message, file, line: 1, column: 1, endLine: 1, endColumn: 1, path: [] };
}

/** A fault of the program's own, as a finding; its trace goes to whoever mends it. */
export function internalFault(file: string, error: unknown): Diagnostic {
  return placeless(file, "internal-fault", `internal fault, please report it: ${(error as Error).message}`);
}

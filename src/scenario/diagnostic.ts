export type Severity = "error" | "warning";

/** A place in a file: 1-based, end exclusive, columns in UTF-16 units. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type Path = readonly (string | number)[];

/** Something found in a scenario, as a value: reported, counted, formatted, never thrown. */
export interface Diagnostic extends Range {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly path: Path;
  readonly hint?: string;
  readonly suggestion?: string;
  readonly related?: readonly (Range & { readonly message: string })[];
}

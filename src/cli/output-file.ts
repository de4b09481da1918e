import { extname } from "node:path";

/** A format asked for with `-o [FORMAT=]PATH`; null where neither prefix nor ending names one. */
export interface OutputFile<Format extends string> {
  readonly path: string;
  readonly format: Format | null;
}

/** Takes `-o [FORMAT=]PATH` apart; the file's ending says the format where nothing stands before it. */
export function outputFile<Format extends string>(
  written: string,
  formats: readonly Format[],
  endings: Readonly<Record<string, Format>>,
): OutputFile<Format> {
  const named = formats.find((format) => written.startsWith(`${format}=`));
  if (named !== undefined) return { path: written.slice(named.length + 1), format: named };
  return { path: written, format: endings[extname(written).toLowerCase()] ?? null };
}

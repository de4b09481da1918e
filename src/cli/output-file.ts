import { extname } from "node:path";

/** A format asked for with `-o [FORMAT=]PATH`; null where neither prefix nor ending names one. */
export interface OutputFile<Format extends string> {
  readonly path: string;
  readonly format: Format | null;
}

/** The formats that a file's ending stands for; a command has at most one of each. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ".txt": ["table", "text"],
  ".json": ["json"],
  ".csv": ["csv"],
  ".md": ["markdown"],
  ".markdown": ["markdown"],
  ".xlsx": ["xlsx"],
  ".html": ["html"],
  ".htm": ["html"],
  ".sarif": ["sarif"],
  ".xml": ["junit"],
};

/** Takes `-o [FORMAT=]PATH` apart; the file's ending says which of a command's formats where nothing stands before it. */
export function outputFile<Format extends string>(written: string, formats: readonly Format[]): OutputFile<Format> {
  const named = formats.find((format) => written.startsWith(`${format}=`));
  if (named !== undefined) return { path: written.slice(named.length + 1), format: named };
  const ended = ENDINGS[extname(written).toLowerCase()] ?? [];
  return { path: written, format: formats.find((format) => ended.includes(format)) ?? null };
}

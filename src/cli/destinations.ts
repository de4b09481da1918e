import type { Command } from "commander";
import { wantsColour } from "./colour.ts";
import type { OutputOptions } from "./output-options.ts";
import { print, say } from "./streams.ts";
import { terminalWidth } from "./terminal-width.ts";
import { wantsUnicode } from "./unicode.ts";

/** Where a result goes, and in which format; a null path is stdout. */
export interface Destination<Format extends string> {
  readonly path: string | null;
  readonly format: Format;
}

/** How text is laid out for one destination. */
export interface Layout {
  readonly width: number;
  readonly colour: boolean;
  readonly unicode: boolean;
}

/** The files asked for (`-` is stdout), and stdout where a format is asked for or there is no file. */
export function destinations<Format extends string>(
  options: OutputOptions<Format>,
  usual: Format,
  command: Command,
): Destination<Format>[] {
  const asked = options.json === true ? ("json" as Format) : options.format;
  const files = options.output.map(({ path, format }) => {
    const known = format ?? asked ?? (path === "-" ? usual : undefined);
    return known === undefined
      ? command.error(`error: what format is ${path}? Write it before it, such as ${usual}=${path}`)
      : { path: path === "-" ? null : path, format: known };
  });
  const printed = files.filter(({ path }) => path === null).length;
  if (printed > 1) command.error("error: -o - writes to stdout, which takes one result");
  const isAll = printed > 0 || (asked === undefined && files.length > 0);
  return isAll ? files : [{ path: null, format: asked ?? usual }, ...files];
}

/** Renders and writes a result for each destination, or nothing for null; false where one could not be written. */
export async function deliver<Format extends string>(
  targets: readonly Destination<Format>[],
  options: OutputOptions<Format>,
  render: (format: Format, layout: Layout) => Promise<string | Uint8Array | null>,
): Promise<boolean> {
  let written = true;
  for (const { path, format } of targets) {
    const text = await render(format, layout(path, options));
    const problem = text === null ? null : await sent(text, path);
    if (problem !== null) say(`relocate: cannot write ${path ?? "the result"}: ${problem}\n`);
    else if (path !== null && text !== null && !options.quiet) say(`wrote ${path}\n`);
    written &&= problem === null;
  }
  return written;
}

async function sent(text: string | Uint8Array, path: string | null): Promise<string | null> {
  return path === null ? print(text) : (await import("./write-whole.ts")).writeWhole(path, text);
}

function layout(path: string | null, { width, color }: OutputOptions<string>): Layout {
  if (path !== null) return { width: terminalWidth(width, {}, {}), colour: false, unicode: true };
  return {
    width: terminalWidth(width, process.stdout, process.env),
    colour: wantsColour(process.stdout, color, process.env),
    unicode: wantsUnicode(process.env),
  };
}

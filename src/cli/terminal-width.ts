const WIDTH_IN_A_PIPE = 100;

/** Columns to lay tables out for: what was asked, what the terminal has, what `COLUMNS` says, or 100. */
export function terminalWidth(
  asked: number | undefined,
  stream: { readonly columns?: number },
  environment: NodeJS.ProcessEnv,
): number {
  const stated = Number(environment.COLUMNS);
  return asked ?? (stream.columns || (stated >= 1 ? Math.floor(stated) : WIDTH_IN_A_PIPE));
}

/** Whether a stream gets colour: `--color/--no-color` > `NO_COLOR` > `FORCE_COLOR` > `TERM=dumb` > is a terminal. */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  flag: boolean | undefined,
  environment: NodeJS.ProcessEnv,
): boolean {
  if (flag !== undefined) return flag;
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR !== undefined) return !["0", "false"].includes(environment.FORCE_COLOR);
  return environment.TERM !== "dumb" && stream.isTTY === true;
}

/** Whether text for people may use more than ASCII: the locale says UTF-8, and the terminal is not a dumb one. */
export function wantsUnicode(environment: NodeJS.ProcessEnv): boolean {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || "";
  return environment.TERM !== "dumb" && /utf-?8/i.test(locale);
}

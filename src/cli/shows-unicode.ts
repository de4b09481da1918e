/** Whether what reads stdout shows more than ASCII: the locale's character set is UTF-8, and the terminal not a dumb or bare one. */
export function showsUnicode({ LC_ALL, LC_CTYPE, LANG, TERM, WT_SESSION }: NodeJS.ProcessEnv): boolean {
  if (TERM === "dumb" || TERM === "linux") return false;
  return WT_SESSION !== undefined || /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || "");
}

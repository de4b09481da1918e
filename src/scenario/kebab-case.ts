/** What an id looks like; the words that mark a quantity are not free. */
export const KEBAB_CASE = /^(?!(value|low|best|high|source|note|confidence)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The id that a word would be if it were written as one; null where nothing like it can be an id. */
export function kebabOf(word: string): string | null {
  const id = word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return /^[a-z]/i.test(word) && KEBAB_CASE.test(id) ? id : null;
}

/** Whether something bears no sound id, and this is the one that its own finding says to write. */
export function isMeantByUnsound(id: string, ids: ReadonlySet<string>): boolean {
  return [...ids].some((each) => !KEBAB_CASE.test(each) && kebabOf(each) === id);
}

/** What an id looks like; the words that mark a quantity are not free. */
export const KEBAB_CASE = /^(?!(value|low|best|high|source|note|confidence)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

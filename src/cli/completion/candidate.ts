/** A word that may stand at the cursor, and a few words about it. */
export interface Candidate {
  readonly word: string;
  readonly says: string;
}

/** What may stand at the cursor: words, or names of files. */
export interface Completion {
  readonly files: boolean;
  readonly candidates: readonly Candidate[];
  /** More may follow the word: a value behind `=`, an id behind a comma. */
  readonly open: boolean;
}

export const FILES: Completion = { files: true, candidates: [], open: false };

/** Those candidates that begin with what is typed. */
export function matching(candidates: readonly Candidate[], typed: string, open = false): Completion {
  return { files: false, open, candidates: candidates.filter(({ word }) => word.startsWith(typed)) };
}

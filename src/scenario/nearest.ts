import { distance } from "fastest-levenshtein";

const LONGEST = 60;
const MOST_CANDIDATES = 1000;

/** The candidate a word was probably meant to be (at most two letters or a third of it differ), or null. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > LONGEST) return null;
  const ranked = [...candidates].slice(0, MOST_CANDIDATES).map((candidate) => ({
    candidate,
    letters: distance(normal(word), normal(candidate)),
  }));
  const best = ranked.reduce<(typeof ranked)[number] | null>(
    (a, b) => (a !== null && a.letters <= b.letters ? a : b),
    null,
  );
  return best !== null && best.letters <= mostLetters(word) ? best.candidate : null;
}

function normal(word: string): string {
  return word.toLowerCase().replaceAll("-", "_");
}

function mostLetters({ length }: string): number {
  return length <= 3 ? Math.max(0, length - 2) : Math.max(2, Math.floor(length / 3));
}

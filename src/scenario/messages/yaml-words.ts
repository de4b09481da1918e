/** What the parser's errors mean to somebody who has never read YAML's grammar: its words, ours, and what to do. */
const PLAIN: readonly (readonly [theirs: RegExp, ours: string, hint: string])[] = [
  [/^Flow map in block collection must/, "a { is not closed before this", "close it with }"],
  [/^Flow sequence in block collection must/, "a [ is not closed before this", "close it with ]"],
  [
    /^Missing closing (["'])/,
    "a text opens with $1 here and is not closed",
    "close it, or put the text in other quotes",
  ],
  [
    /^Nested mappings are not allowed/,
    "a second key cannot begin on the line of another",
    "text with a colon and a space in it must be in quotes",
  ],
  [
    /^Implicit keys need to be on a single line/,
    "this is neither a key with its value nor part of the line above",
    "check the indentation, and that a key is followed by a colon and a space",
  ],
  [
    /^All mapping items must start at the same column/,
    "the keys of one mapping must begin in the same column",
    "check the indentation of this line and of those before it",
  ],
  [
    /^A block sequence may not be used as an implicit map key/,
    "an item of a list cannot stand among the keys of a mapping",
    "begin each with a hyphen, or each with a key",
  ],
  [/^With stringKeys/, "a key must be text", "a list or a mapping cannot be a key"],
  [/^Unexpected (\S+) in flow/, "nothing stands before this $1", "remove it, or write what belongs there"],
  [/must be at most 1024 chars/, "a key is longer than 1024 characters", "a key is followed by a colon and a space"],
  [/^(Unresolved tag: .*)/, "$1", "scenarios have no YAML tags"],
];

/** What to do where the parser's own words will do. */
const HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: "check the indentation, and that every { [ and quote is closed",
  BLOCK_AS_IMPLICIT_KEY: "text with a colon and a space in it must be in quotes",
  BLOCK_IN_FLOW: "text with a colon and a space in it must be in quotes",
  BAD_SCALAR_START: "text that begins so must be in quotes",
  MISSING_CHAR: "a key is followed by a colon and a space; every { [ and quote must be closed",
  MULTILINE_IMPLICIT_KEY: "check the indentation, and that keys end with a colon",
  TAG_RESOLVE_FAILED: "scenarios have no YAML tags",
};

/** An error of the YAML parser in plain words. */
export function yamlWords(code: string, message: string): { message: string; hint?: string } {
  for (const [theirs, ours, hint] of PLAIN) {
    const match = theirs.exec(message);
    if (match !== null) return { message: lowerFirst(ours.replace("$1", () => match[1] as string)), hint };
  }
  const hint = HINTS[code];
  return { message: lowerFirst(message), ...(hint !== undefined && { hint }) };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

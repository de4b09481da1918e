import type { Explained } from "../rules/rule.ts";

/** What comments that silence warnings may be told. */
export const ofIgnores = {
  "unused-ignore": {
    explanation: `A comment ignores a warning that is not there.
\`# relocate: ignore[code]\` at the end of a line silences warnings with that code on this line; alone on a line, those on the next.
Several codes are written with commas, and what follows the bracket is free for the reason. Errors cannot be ignored, nor can this warning.`,
    bad: `title: Camp Liberty, March 2013  # relocate: ignore[unsourced]`,
    good: `sites:
  liberty: { people: 3100 }  # relocate: ignore[unsourced] counted by us`,
  },
  "unknown-ignore": {
    explanation: `A comment ignores a code that no warning has.
\`relocate explain\` lists all codes.`,
    bad: `sites:
  liberty: { people: 3100 }  # relocate: ignore[unsorced]`,
    good: `sites:
  liberty: { people: 3100 }  # relocate: ignore[unsourced]`,
  },
} satisfies Record<string, Explained>;

/** What keeps the program from looking at a file at all; found by the command line, not in a scenario. */
export const ofProgram = {
  "cannot-read": {
    explanation: `A file cannot be read.
It is not there, it is a folder, its permissions are in the way, or it is not UTF-8 text. The message says which; the exit code is 3.`,
    bad: "relocate check scenarios/camp-librety-2013.yaml",
    good: "relocate check scenarios/camp-liberty-2013.yaml",
  },
  "cannot-write": {
    explanation: `A file cannot be written.
Its folder is not there, permissions are in the way, or the disk is full. The message says which; the exit code is 3, and an old file is
left as it is.`,
    bad: "relocate plan scenario.yaml --worlds-out no/such/folder/worlds.parquet",
    good: "relocate plan scenario.yaml --worlds-out worlds.parquet",
  },
  "cannot-merge": {
    explanation: `Shards do not make one run.
One is missing, named twice, cut short or changed, or of another run. The message says which; the exit code is 3.`,
    bad: "relocate merge shard-1.json shard-3.json   # shard 2/3 is missing",
    good: "relocate merge shard-*.json",
  },
  "no-schedule": {
    explanation: `No schedule of moves can keep to all limits.
Found by \`relocate optimise\`. The message names limits that cannot be kept together, none of them to spare,
and which of them it is enough to lift. The exit code is 3.`,
    bad: "relocate optimise scenario.yaml --transfer 3000@2013-05-01   # before any offer opens",
    good: "relocate optimise scenario.yaml --transfer 3000@2014-05-01",
  },
  "internal-fault": {
    explanation: `The program is at fault, not the file.
Please report it with the message and, if it can be shared, the file. The exit code is 3; other files are still looked at.`,
    bad: "relocate check scenario.yaml   # internal fault, please report it: …",
    good: "relocate -V                    # report it with this version",
  },
} satisfies Record<string, Explained>;

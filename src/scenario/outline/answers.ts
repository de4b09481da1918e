/** What a first scenario is made of, as people write it. */
export interface Answers {
  readonly title: string;
  readonly start: string;
  readonly horizon: string;
  readonly currency: string;
  readonly site: string;
  readonly people: string;
  readonly attacks: string;
  readonly killed: string;
  readonly injured: string;
  readonly offer: string;
  readonly places: string;
  readonly opens: string;
  readonly pace: string;
  readonly departure: string;
  readonly upkeep: string;
  readonly haven: string;
  readonly chance: string;
}

export type AnswerId = keyof Answers;

/** What has been answered so far. */
export type Given = { readonly [Id in AnswerId]?: string };

export interface Question {
  readonly id: AnswerId;
  /** What is asked on a terminal. */
  readonly asks: string;
  /** What the flag of the same name takes. */
  readonly takes: string;
  /** The answer where none is given, in keeping with those before it. */
  readonly usual: (before: Given) => string;
  /** Where in the scenario the answer stands: findings there are its own. */
  readonly paths: readonly string[];
}

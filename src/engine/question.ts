/** A number asked of every world. Sites and offers are indices; no site: of everyone (of deaths, journeys included). */
export type Question = TimedQuestion | FirstQuestion;

/** How things stand just before day `time`. */
export type TimedQuestion =
  /** Attacks that met people, deaths, or people present. */
  | { readonly kind: "attacks" | "deaths" | "present"; readonly sites: readonly number[]; readonly time: number }
  /** People who have left through these offers. */
  | { readonly kind: "departures"; readonly offers: readonly number[]; readonly time: number }
  /** Days that convoys have waited for room, all moves together. */
  | { readonly kind: "blocked"; readonly time: number };

/** The first time of something; Infinity: never. */
export interface FirstQuestion {
  /** Nobody is left at the sites (or on the way there) where somebody was; or none of the sites has room for one more. */
  readonly kind: "empty" | "full";
  readonly sites: readonly number[];
}

import * as z from "zod/mini";
import { part, required } from "../../scenario/schema/key.ts";
import { estimate, estimated, finite, share, standardError } from "./numbers.ts";
import { summary } from "./option-result.ts";
import { head, source } from "./plan-result.ts";

const ids = z.array(z.string());

const said = part(
  z.object({
    written: required(z.string(), "As written, or in YAML's flow style"),
    source: required(ids, "Ids in `sources`: its own, or of the nearest mapping around it"),
    note: required(z.nullable(z.string()), "The figure's own note"),
  }),
  "said",
  { title: "Said", description: "What one of the scenarios says at a place" },
);

const change = part(
  z.object({
    path: required(z.string(), "Dotted path; in a list by the position after the change, or before where it is gone"),
    item: required(z.nullable(z.string()), "Name of the item of a list that the path passes through; null: none"),
    concerns: required(
      z.enum(["figure", "structure", "evidence", "words", "provenance"]),
      "What it is; words and provenance change no result",
    ),
    before: required(z.nullable(said), "null: not there before"),
    after: required(z.nullable(said), "null: not there any more"),
  }),
  "change",
  { title: "Change", description: "A place where the two scenarios say something different" },
);

const paired = part(
  z.object({
    ...estimated,
    p5: required(finite, "5% of worlds lie below; null of a ratio"),
    p95: required(finite, "95% of worlds lie below; null of a ratio"),
    probabilityLower: required(z.nullable(share), "Share of worlds with less after the change; null of a ratio"),
    probabilityHigher: required(z.nullable(share), "Share of worlds with more; null of a ratio"),
  }),
  "paired-difference",
  {
    title: "Paired difference",
    description: "After less before, world by world; days that never come count as the later horizon",
  },
);

const NOT_THERE = "null: the option or the payer is not in this scenario";

const metric = part(
  z.object({
    before: required(z.nullable(summary), NOT_THERE),
    after: required(z.nullable(summary), NOT_THERE),
    difference: required(z.nullable(paired), "null: in one scenario only, or in two currencies"),
  }),
  "metric-diff",
  { title: "Metric", description: "A metric before and after the change" },
);

const weighted = z.object({
  before: required(z.nullable(estimate), NOT_THERE),
  after: required(z.nullable(estimate), NOT_THERE),
  difference: required(z.nullable(estimate), "null: in one scenario only, or in two currencies"),
});

const chance = z.nullable(share);

const option = part(
  z.object({
    id: required(z.string(), "Id of the option"),
    title: required(z.string(), "Name of the option, after the change where it is there"),
    needs: required(
      z.object({ before: chance, after: chance }),
      "Mean chance that every need is met; null: the option is not there",
    ),
    outcomes: required(z.record(z.string(), metric), "The option carried out, every need met, by metric"),
    weighted: required(z.record(z.string(), weighted), "The same with each need failing by its chance"),
  }),
  "option-diff",
  { title: "Option", description: "What the change does to an option" },
);

const ranking = z.object({
  order: required(ids, "Options by mean deaths, each carried out, fewest first"),
  lead: required(z.nullable(estimate), "Deaths of the second less those of the first, paired; null: one option"),
});

const claimSide = z.nullable(
  z.object({
    probability: required(share, "Share of worlds where it holds"),
    se: required(standardError, "Monte Carlo standard error of it"),
    require: required(z.nullable(share), "The probability the scenario requires, where it does"),
    holds: required(z.nullable(z.boolean()), "Whether the requirement holds; null: there is none"),
  }),
);

const claim = part(
  z.object({
    says: required(z.string(), "The claim"),
    by: required(z.nullable(z.string()), "Who makes it"),
    test: required(z.string(), "Its test, after the change where it is there"),
    before: required(claimSide, "null: not claimed before"),
    after: required(claimSide, "null: not claimed any more"),
    difference: required(z.nullable(estimate), "Share of worlds where it holds, after less before, paired"),
  }),
  "claim-diff",
  { title: "Claim", description: "What the change does to a claim" },
);

export const diffResult = part(
  z.object({
    before: required(head, "What the first scenario says of itself"),
    after: required(head, "What the second scenario says of itself"),
    changes: required(z.array(change), "Inputs that differ in meaning"),
    options: required(z.array(option), "Options of either, in the order of the second"),
    ranking: required(z.object({ before: ranking, after: ranking }), "The options in order"),
    claims: required(z.array(claim), "Claims of either, in the order of the second"),
    sources: required(z.array(source), "Sources of either"),
  }),
  "diff-result",
  { title: "Result" },
);

import { beyondPresent } from "./beyond-present.ts";
import { beyondRecord } from "./beyond-record.ts";
import { budgetNeverKept } from "./budget-never-kept.ts";
import { certainNeed } from "./certain-need.ts";
import { claimNeverFalse } from "./claim-never-false.ts";
import { claimNeverTrue } from "./claim-never-true.ts";
import { idleNeed } from "./idle-need.ts";
import { idleRule } from "./idle-rule.ts";
import { offerLargerThanEligible } from "./offer-larger-than-eligible.ts";
import { onwardBack } from "./onward-back.ts";
import { outsideHorizon } from "./outside-horizon.ts";
import type { Rule } from "./rule.ts";
import { ruleCost } from "./rule-cost.ts";
import { sameAsBaseline } from "./same-as-baseline.ts";
import { sharesOver100 } from "./shares-over-100.ts";
import { siteWithoutThreat } from "./site-without-threat.ts";
import { stranded } from "./stranded.ts";
import { threatAtSafeSite } from "./threat-at-safe-site.ts";
import { unsourced } from "./unsourced.ts";
import { unusedAssumption } from "./unused-assumption.ts";
import { unusedCohort } from "./unused-cohort.ts";
import { unusedEvidence } from "./unused-evidence.ts";
import { unusedOffer } from "./unused-offer.ts";
import { unusedPayer } from "./unused-payer.ts";
import { unusedSite } from "./unused-site.ts";
import { unusedSource } from "./unused-source.ts";

/** Every rule, in the order of the page that lists them. */
export const rules: readonly Rule[] = [
  unsourced,
  unusedOffer,
  unusedSite,
  unusedAssumption,
  unusedPayer,
  unusedSource,
  unusedCohort,
  unusedEvidence,
  sameAsBaseline,
  offerLargerThanEligible,
  outsideHorizon,
  beyondRecord,
  beyondPresent,
  certainNeed,
  idleNeed,
  idleRule,
  ruleCost,
  sharesOver100,
  budgetNeverKept,
  stranded,
  onwardBack,
  threatAtSafeSite,
  siteWithoutThreat,
  claimNeverFalse,
  claimNeverTrue,
];

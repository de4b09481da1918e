import * as z from "zod/mini";
import { part, required } from "../../scenario/schema/key.ts";
import { count, share, standardError } from "./numbers.ts";
import { measured, path } from "./sensitivity-values.ts";

const worth = part(
  z.object({
    worth: required(z.number().check(z.minimum(0)), "Gained on average by choosing with it"),
    se: required(standardError, "Standard error"),
    told: required(z.boolean(), "false: cannot be told from zero, at or below three standard errors"),
  }),
  "worth",
  { title: "Worth", description: "What information is worth" },
);

const valued = {
  deaths: required(worth, "In deaths averted"),
  money: required(z.nullable(worth), "In money, net of costs; null where a death averted was given no value"),
};

export const informationResult = z.object({
  valuePerDeathAverted: required(z.nullable(z.number()), "Money per death averted, where one was given"),
  perfect: required(
    z.object(valued),
    "Every quantity that is drawn known (EVPI), and with it what chance does to the numbers: from above",
  ),
  quantities: required(z.array(z.object({ path, ...valued })), "One quantity known (EVPPI)"),
  withoutInfluence: required(z.array(z.string()), "Drawn quantities that move no option in any world tried"),
  groups: required(
    z.array(z.object({ name: z.string(), paths: z.array(z.string()), ...valued })),
    "Several known together (EVPPI)",
  ),
  answers: required(
    z.array(
      z.object({
        of: required(z.string(), "Who is asked"),
        what: required(z.string(), "What is asked; several together are parted by semicolons"),
        chance: required(share, "Mean chance that all is granted"),
        ifYes: required(z.nullable(z.string()), "Id of the best option if it is; null for several together"),
        ifNo: required(z.nullable(z.string()), "And if it is not"),
        ...valued,
      }),
    ),
    "The answer to a need known; empty where needs are taken as met",
  ),
  watching: required(
    z.array(
      z.object({
        path,
        months: required(count, "How long attacks are watched"),
        deathsMeanwhile: required(measured, "Expected deaths in the baseline in that time"),
        ...valued,
      }),
    ),
    "Attacks watched for some more months (EVSI)",
  ),
});

import * as z from "zod/mini";
import { part, required } from "../../scenario/schema/key.ts";

export const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const count = z.int().check(z.minimum(0));
export const share = z.number().check(z.minimum(0), z.maximum(1));
export const standardError = z.number().check(z.minimum(0));

export const finite = z.nullable(z.number());

export const estimated = {
  mean: required(finite, "Mean over the worlds; null where there is none"),
  se: required(z.nullable(standardError), "Monte Carlo standard error of the mean, from 16 replicates"),
};

export const estimate = part(z.object(estimated), "estimate", { title: "Estimate" });

export const spread = {
  mean: z.number(),
  p5: required(z.number(), "5% lie below"),
  p95: required(z.number(), "95% lie below"),
};

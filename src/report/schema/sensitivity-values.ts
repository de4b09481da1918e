import * as z from "zod/mini";
import { part, required } from "../../scenario/schema/key.ts";
import { standardError } from "./numbers.ts";

export const option = required(z.string(), "Id of an option");
export const path = required(z.string(), "The quantity, by its path, or $name of an assumption");

export const measured = part(
  z.object({
    mean: required(z.number(), "Mean over the worlds"),
    se: required(standardError, "Monte Carlo standard error of the mean, from 16 replicates"),
  }),
  "measured",
  { title: "Measured", description: "A mean and its standard error" },
);

export const valueMembers = {
  value: required(z.number(), "In the engine's units: days, people, money, per day; or as a multiplier"),
  written: required(z.string(), "The same with its unit"),
};

export const quantityValue = part(z.object(valueMembers), "quantity-value", {
  title: "Value",
  description: "A value of a quantity",
});

export const foundValue = part(
  z.object({
    ...valueMembers,
    se: required(z.nullable(standardError), "Standard error, in the same units; null where no slope can be told"),
    seWritten: required(z.nullable(z.string()), "The same with its unit"),
  }),
  "found-value",
  { title: "Value found", description: "A value found by simulation" },
);

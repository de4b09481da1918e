import * as z from "zod/mini";
import { omittable, part, required } from "../../scenario/schema/key.ts";
import { count, date, finite } from "./numbers.ts";

const amount = z.number().check(z.minimum(0));
const people = required(count, "Killed; or people who left or arrived");

const site = z.object({
  id: z.string(),
  name: z.string(),
  safe: required(z.boolean(), "Whether people there are in safety"),
  people: required(count, "People there at start"),
});

const event = part(
  z.object({
    day: required(amount, "Days since start"),
    date: required(date, "The day of the calendar that this falls on"),
    kind: required(
      z.enum(["attack", "death", "departure", "arrival", "wait", "begin", "end", "rule"]),
      "wait: a convoy finds no room; begin, end: of a threat at a site; rule: one of the option fires",
    ),
    threat: required(z.nullable(z.object({ id: z.string(), name: z.string() })), "Null: a move of people, or a rule"),
    from: required(z.array(z.string()), "Ids of sites: where it struck, or whence people went"),
    to: required(z.nullable(z.string()), "Id of the offer or site where people go; null: nobody moves"),
    rule: omittable(
      z.object({
        option: required(z.string(), "Id of the option it is written in"),
        when: required(z.string(), "What it waits for, as the scenario has it"),
        turnsTo: required(z.nullable(z.string()), "Id of the option it turns to; null: to moves of its own"),
      }),
      "The rule that fires; absent of other events",
    ),
    people,
    lost: required(count, "Died on the journey"),
    present: required(z.record(z.string(), count), "People at each site after the event"),
    onTheWay: required(count, "People on their way to a site"),
    transferred: required(count, "People in safety, or on the way to it"),
    remaining: required(count, "People at unsafe sites, or on the way to one"),
    deaths: required(count, "Deaths so far"),
    cost: required(amount, "Spent so far, in the scenario's currency"),
  }),
  "trace-event",
  { title: "Event", description: "What happened, and how things stand after it" },
);

export const traceResult = part(
  z.object({
    scenario: z.object({
      title: z.string(),
      start: date,
      end: date,
      horizonDays: count,
      currency: z.string(),
    }),
    option: z.object({ id: z.string(), title: z.string() }),
    seed: required(count, "Seed of the draws"),
    world: required(count, "Number of the world, from 0"),
    chosen: required(
      z.nullable(
        z.object({
          metric: z.literal("deaths"),
          quantile: z.number().check(z.minimum(0), z.maximum(1)),
          worlds: count,
        }),
      ),
      "The quantile of the option's deaths at which the world stands, among so many; null: it was named",
    ),
    sites: z.array(site),
    offers: required(
      z.array(z.object({ id: z.string(), name: z.string(), honoured: z.boolean() })),
      "Offers that the option uses",
    ),
    payers: z.array(z.object({ id: z.string(), name: z.string() })),
    quantities: required(
      z.array(z.object({ path: z.string(), value: z.number(), written: z.string() })),
      "What was drawn: in engine units, and with its unit",
    ),
    costAtStart: required(amount, "Spent on the first day whatever happens then"),
    events: required(z.array(event), "In order of time"),
    totals: required(z.record(z.string(), finite), "This world's row in the simulation, by metric; null: never"),
  }),
  "trace-result",
  { title: "Trace", description: "One option in one world" },
);

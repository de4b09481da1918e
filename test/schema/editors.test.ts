import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { parsed } from "../scenario/support.ts";
import { altered, committed, draft07, type Path } from "./support.ts";

type Schema = { readonly [key: string]: unknown } & {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
};

const whole = committed("scenario.schema.json") as Schema;
const definitions = whole.definitions as Record<string, Schema>;
const referred = ({ $ref }: Schema) =>
  $ref === undefined ? null : definitions[String($ref).slice("#/definitions/".length)];

interface Property {
  readonly of: string;
  readonly key: string;
  readonly schema: Schema;
}

const properties: readonly Property[] = Object.entries({ "": whole, ...definitions }).flatMap(
  ([of, { properties = {} }]) =>
    Object.entries(properties).map(([key, schema]) => ({ of, key, schema: referred(schema) ?? schema })),
);

/** Every schema that a value of a property is held against, the property's own aside. */
function inner(schema: Schema): Schema[] {
  const parts = ["allOf", "anyOf"].flatMap((key) => (schema[key] as Schema[] | undefined) ?? []);
  return parts.flatMap((part) => [part, ...inner(referred(part) ?? part)].map((each) => referred(each) ?? each));
}

describe("on hover", () => {
  test("every mapping has a name, by which this test finds it", () => {
    const inDefinitions = Object.values(definitions).filter(({ properties }) => properties !== undefined);
    expect(JSON.stringify(whole).match(/"properties":/g)).toHaveLength(inDefinitions.length + 1);
  });

  test("every key has a description and an example", () => {
    const silent = properties.filter(({ schema }) => !schema.description || !schema.examples?.length);
    expect(silent.map(({ of, key }) => `${of}.${key}`)).toEqual([]);
  });

  test("the description of a key is the innermost, which is the one that is shown", () => {
    const hidden = properties.filter(({ schema }) =>
      inner(schema).some((each) => each.description ?? each.markdownDescription ?? each.examples),
    );
    expect(hidden.map(({ of, key }) => `${of}.${key}`)).toEqual([]);
  });

  test("every entry of a section says what it is", () => {
    const entries = properties
      .filter(({ of }) => of === "")
      .flatMap(({ schema }) => [schema.additionalProperties, schema.items]);
    const parts = entries.flatMap((entry) => (typeof entry === "object" ? [referred(entry as Schema)] : []));
    expect(parts.filter((part) => !part?.description && part !== definitions.quantity)).toEqual([]);
  });
});

test("nothing in it is newer than draft-07", () => {
  expect(JSON.stringify(whole)).not.toMatch(
    /"(\$defs|\$dynamicRef|prefixItems|unevaluatedProperties|dependentRequired)"/,
  );
  expect(whole.$schema).toBe("http://json-schema.org/draft-07/schema#");
});

/** A scenario with a place for the example of every key. */
const surroundings = {
  relocate: 1,
  title: "Surroundings",
  start: "2013-03-16",
  horizon: "2 years",
  currency: "USD",
  sources: { report: { title: "A report" } },
  evidence: {
    log: {
      ...{ from: "2012-02-18", events: [{ date: "2013-02-09" }], prior: { rate: { shape: 1, exposure: "9 days" } } },
      ...{
        file: "attacks.csv",
        near: { latitude: 1, longitude: 2, km: 3 },
        population: { file: "n.csv", column: "x" },
      },
    },
  },
  assumptions: { crowding: "uniform(0, 1)", sourced: { value: 1 }, points: { low: 3000, best: 3100, high: 3180 } },
  correlations: [{ between: ["$crowding", "$points"], rank: 0.1 }],
  payers: { un: {} },
  cohorts: { families: {} },
  sites: { liberty: { people: { families: 3100 } } },
  threats: {
    rockets: {
      at: "liberty",
      attacks: "1 to 4 per year",
      per_attack: { killed: 8 },
      concentration: 1,
      clustering: { share: "30%", memory: "10 days" },
    },
    illness: { at: "liberty", deaths: "3 per 1000 person-years" },
  },
  offers: { albania: {} },
  costs: [{ item: "Flights", amount: "757 USD per departure", paid_by: "un" }],
  baseline: "stay",
  options: {
    stay: {},
    partial: {
      moves: [{ from: "liberty", offer: "albania" }],
      needs: [{ of: "A host state", what: "admission", chance: "5% to 30%" }],
      set: { "threats.rockets.attacks": { times: 2 } },
    },
    full: {
      moves: [{ from: "liberty", offer: "albania" }],
      rules: [
        { when: { attacks: 1 }, moves: [] },
        { when: { deaths: 10 }, moves: [] },
        { when: { date: "2014-01-01" }, moves: [] },
        { when: { offer: "albania", opens: true }, moves: [] },
      ],
    },
  },
  claims: [{ says: "It helps", test: "deaths(full) < deaths(stay)" }],
};

const places: Readonly<Record<string, Path>> = {
  "": [],
  "quantity-with-source": ["assumptions", "sourced"],
  "quantity-of-three-points": ["assumptions", "points"],
  attack: ["evidence", "log", "events", 0],
  claim: ["claims", 0],
  clustering: ["threats", "rockets", "clustering"],
  cohort: ["cohorts", "families"],
  "condition.attacks": ["options", "full", "rules", 0, "when"],
  "condition.deaths": ["options", "full", "rules", 1, "when"],
  "condition.date": ["options", "full", "rules", 2, "when"],
  "condition.opens": ["options", "full", "rules", 3, "when"],
  correlation: ["correlations", 0],
  cost: ["costs", 0],
  evidence: ["evidence", "log"],
  move: ["options", "partial", "moves", 0],
  near: ["evidence", "log", "near"],
  need: ["options", "partial", "needs", 0],
  offer: ["offers", "albania"],
  option: ["options", "partial"],
  payer: ["payers", "un"],
  "per-attack": ["threats", "rockets", "per_attack"],
  population: ["evidence", "log", "population"],
  prior: ["evidence", "log", "prior"],
  "prior-rate": ["evidence", "log", "prior", "rate"],
  site: ["sites", "liberty"],
  source: ["sources", "report"],
  threat: ["threats", "rockets"],
  "threat.deaths": ["threats", "illness"],
  times: ["options", "partial", "set", "threats.rockets.attacks"],
};

/** Where a figure comes from may be said anywhere, in the same words: once is enough. */
const isRepeated = ({ of, key }: Property) => of !== "" && `provenance-${key.replace("_", "-")}` in definitions;

const examples = properties
  .filter((property) => !isRepeated(property))
  .flatMap(({ of, key, schema }) =>
    (schema.examples ?? []).map((example): [string, unknown, Property] => [
      `${of}.${key}`,
      example,
      { of, key, schema },
    ]),
  );

/** The rest names other parts of a scenario, or a file; people are one number only where there are no cohorts. */
const standingAlone = examples.filter(
  ([name, example, { schema }]) =>
    typeof example !== "object" &&
    !inner(schema).some((part) => part === definitions.reference) &&
    !["evidence.file", "evidence.format", "site.people"].includes(name),
);

describe("an example has the structure of its key", () => {
  const ajv = draft07().addSchema(whole);
  test.each(examples)("%s: %j", (_, example, { of, key }) => {
    const accepts = ajv.compile({ $ref: `${whole.$id}#/${of === "" ? "" : `definitions/${of}/`}properties/${key}` });
    accepts(example);
    expect(accepts.errors).toBeNull();
  });
});

describe("an example can be typed as it is shown", () => {
  test.each(standingAlone)("%s: %j", (name, example, { of, key }) => {
    const text = stringify(altered(surroundings, [...(places[name] ?? places[of]), key], example));
    const errors = parsed(text).diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});

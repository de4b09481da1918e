import { expect, test } from "vitest";
import { schemaMarkdown } from "../../src/report/schema-markdown.ts";
import { planJsonSchema } from "../../src/report/schema/plan-json-schema.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema/scenario-json-schema.ts";
import { beside } from "../support/committed-scenario.ts";

interface Part {
  readonly properties?: Readonly<Record<string, { readonly description?: string; readonly $ref?: string }>>;
}

const scenario = scenarioJsonSchema() as Part & { readonly definitions: Readonly<Record<string, Part>> };
const page = schemaMarkdown(scenario);

test("the page beside the scenarios is what the schema says (if not: node test/tools/pages.js)", async () => {
  await expect(page).toMatchFileSnapshot(beside("FORMAT.md"));
});

test("every key of every part stands in a table with what it says", () => {
  const parts = [scenario, ...Object.values(scenario.definitions)];
  const keys = parts.flatMap(({ properties }) => Object.entries(properties ?? {}));
  expect(keys.length).toBeGreaterThan(100);
  for (const [key, { description, $ref }] of keys)
    if (!$ref?.includes("provenance"))
      expect(page).toMatch(new RegExp(`^\\| \\**${key}\\** \\| .*${escaped(description ?? "")}`, "m"));
});

test("no list is left without what it is of", () => {
  expect(page).toContain("| **between** | list of 2: text |");
  expect(page).not.toMatch(/list of *\|/);
});

test("every link leads to a heading, also of what a command prints", () => {
  for (const text of [page, schemaMarkdown(planJsonSchema())]) {
    const headings = new Set([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading));
    const links = [...text.matchAll(/\]\(#(.*?)\)/g)].map(([, target]) => target);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((target) => !headings.has(target as string))).toEqual([]);
  }
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

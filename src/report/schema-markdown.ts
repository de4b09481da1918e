import { flowText } from "../scenario/changes/flow-text.ts";

/** As much of JSON Schema draft-07 as the published schemas use. */
interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly patternErrorMessage?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Keys that every mapping of a scenario may bear are told once. */
const EVERYWHERE = "provenance-";

/** A published schema as a page for people: a table of keys for the whole, and one for each of its parts. */
export function schemaMarkdown(schema: object): string {
  const root = schema as Schema;
  const parts = Object.entries(root.definitions ?? {});
  const ofMappings = parts.filter(([, part]) => part.properties !== undefined);
  const plain = parts.filter(
    ([id, part]) => part.properties === undefined && isNamed(part) && !id.startsWith(EVERYWHERE),
  );
  const blocks = [
    `# ${root.title}`,
    root.description ?? "",
    "This page is generated from the schema that editors read (`relocate schema`). **Bold** keys must be there.",
    ...keysTable(root),
    ...ofMappings.flatMap(([id, part]) => [`## ${id}`, sentence(part.description ?? part.title), ...keysTable(part)]),
    ...plain.flatMap(([id, part]) => [`## ${id}`, sentence(part.description ?? part.title), alternatives(part)]),
    ...everywhere(parts),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function isNamed({ title, description, anyOf }: Schema): boolean {
  return title !== undefined || description !== undefined || anyOf !== undefined;
}

function keysTable({ properties = {}, required = [] }: Schema): string[] {
  const own = Object.entries(properties).filter(([, value]) => !value.$ref?.includes(`/${EVERYWHERE}`));
  if (own.length === 0) return [];
  const rows = own.map(([key, value]) => {
    const { description = "", examples = [] } = value;
    return [required.includes(key) ? `**${key}**` : key, takes(value), description, examples.map(code).join(", ")];
  });
  const table = [HEAD, HEAD.map(() => "---"), ...rows].map(row).join("\n");
  return own.length === Object.keys(properties).length
    ? [table]
    : [table, "And those of [every mapping](#every-mapping)."];
}

const HEAD = ["key", "takes", "what it says", "for example"];

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** What a key takes, in words, with links to the parts. */
function takes(schema: Schema): string {
  const { $ref, allOf, anyOf, items, additionalProperties, type } = schema;
  if ($ref !== undefined) return link($ref);
  if (allOf !== undefined) return allOf.map(takes).join(" and ");
  if (anyOf !== undefined) return [...new Set(anyOf.map(takes))].join(" or ");
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(", ");
  if (Array.isArray(items)) return `list of ${items.length}: ${takes(items[0])}`;
  if (items !== undefined) return `list of ${takes(items as Schema)}`;
  if (typeof additionalProperties === "object") return `${takes(additionalProperties)} by id`;
  return [type ?? []]
    .flat()
    .map((each) => WORDS[each] ?? each)
    .join(" or ");
}

const WORDS: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true or false",
  integer: "whole number",
  object: "mapping",
  array: "list",
};

function link($ref: string): string {
  const id = $ref.slice($ref.lastIndexOf("/") + 1);
  return `[${id}](#${id})`;
}

function alternatives({ anyOf, examples = [], patternErrorMessage }: Schema): string {
  const lines = [
    ...(patternErrorMessage === undefined ? [] : [sentence(patternErrorMessage)]),
    ...(anyOf === undefined ? [] : [`One of: ${anyOf.map(takes).join(", ")}.`]),
    ...(examples.length === 0 ? [] : [`For example: ${examples.map(code).join(", ")}.`]),
  ];
  return lines.join(" ");
}

function everywhere(parts: readonly (readonly [string, Schema])[]): string[] {
  const shared = parts.filter(([id]) => id.startsWith(EVERYWHERE));
  if (shared.length === 0) return [];
  const properties = Object.fromEntries(
    shared.map(([id, part]) => [id.slice(EVERYWHERE.length).replaceAll("-", "_"), part]),
  );
  return ["## every-mapping", "Keys that any mapping may bear.", ...keysTable({ properties })];
}

function sentence(text = ""): string {
  return text === "" || text.endsWith(".") ? text : `${text}.`;
}

function code(value: unknown): string {
  return `\`${typeof value === "string" ? value : flowText(value)}\``;
}

import { isMapping } from "../source/to-value.ts";

/** A JSON Schema (draft-07) as far as the published one of scenarios goes: these keywords, and words for editors. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly additionalItems?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** Whether plain data satisfies a schema, whose `$ref`s are to its own definitions. */
export function satisfies(data: unknown, schema: JsonSchema): boolean {
  return new Judge(schema.definitions ?? {}).accepts(data, schema);
}

const PREFIX = "#/definitions/";

class Judge {
  readonly #definitions: Readonly<Record<string, JsonSchema>>;
  readonly #patterns = new Map<string, RegExp>();

  constructor(definitions: Readonly<Record<string, JsonSchema>>) {
    this.#definitions = definitions;
  }

  accepts(data: unknown, schema: JsonSchema): boolean {
    const { $ref, anyOf, allOf, type } = schema;
    if ($ref !== undefined) return this.accepts(data, this.#definitions[$ref.slice(PREFIX.length)] as JsonSchema);
    if (type !== undefined && ![type].flat().some((each) => isOfType(data, each))) return false;
    if (schema.const !== undefined && data !== schema.const) return false;
    if (schema.enum !== undefined && !schema.enum.includes(data)) return false;
    if (anyOf?.some((each) => this.accepts(data, each)) === false) return false;
    if (allOf?.every((each) => this.accepts(data, each)) === false) return false;
    return this.#hasContent(data, schema);
  }

  #hasContent(data: unknown, schema: JsonSchema): boolean {
    if (typeof data === "string") return schema.pattern === undefined || this.#regExp(schema.pattern).test(data);
    if (typeof data === "number") return isWithin(data, schema);
    if (Array.isArray(data)) return this.#hasItems(data, schema);
    return !isMapping(data) || this.#hasKeys(data, schema);
  }

  #hasItems(
    data: readonly unknown[],
    { items, minItems = 0, maxItems = Infinity, additionalItems }: JsonSchema,
  ): boolean {
    if (data.length < minItems || data.length > maxItems) return false;
    if (items === undefined) return true;
    if (!isTuple(items)) return data.every((item) => this.accepts(item, items));
    if (additionalItems === false && data.length > items.length) return false;
    return items.every((each, index) => index >= data.length || this.accepts(data[index], each));
  }

  #hasKeys(data: Readonly<Record<string, unknown>>, schema: JsonSchema): boolean {
    const { required, properties = {}, propertyNames, additionalProperties } = schema;
    if (required?.every((key) => Object.hasOwn(data, key)) === false) return false;
    for (const key of Object.keys(data)) {
      if (propertyNames !== undefined && !this.accepts(key, propertyNames)) return false;
      const value = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      if (value === false || (typeof value === "object" && !this.accepts(data[key], value))) return false;
    }
    return true;
  }

  #regExp(pattern: string): RegExp {
    const known = this.#patterns.get(pattern);
    if (known !== undefined) return known;
    const made = new RegExp(pattern, "u");
    this.#patterns.set(pattern, made);
    return made;
  }
}

function isTuple(items: JsonSchema | readonly JsonSchema[]): items is readonly JsonSchema[] {
  return Array.isArray(items);
}

function isOfType(data: unknown, type: string): boolean {
  switch (type) {
    case "object":
      return isMapping(data);
    case "array":
      return Array.isArray(data);
    case "integer":
      return Number.isInteger(data);
    case "number":
      return Number.isFinite(data);
    case "null":
      return data === null;
    default:
      return typeof data === type;
  }
}

function isWithin(data: number, { minimum = -Infinity, maximum = Infinity, exclusiveMinimum }: JsonSchema): boolean {
  return data >= minimum && data <= maximum && (exclusiveMinimum === undefined || data > exclusiveMinimum);
}

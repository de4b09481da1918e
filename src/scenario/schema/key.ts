import * as z from "zod/mini";

type Schema = z.core.$ZodType;

/** A schema as the value of a key that must be there, with the description and example that editors show. */
export function required<S extends Schema>(schema: S, description: string, example: unknown): S {
  const isPart = z.globalRegistry.has(schema);
  const own = isPart ? z.core.clone(schema, undefined as never, { parent: true }) : schema;
  z.globalRegistry.add(own, { description, examples: [example] });
  return own;
}

/** A schema as the value of a key that may be left out. */
export function optional<S extends Schema>(schema: S, description: string, example: unknown): z.ZodMiniOptional<S> {
  const own = z.optional(schema);
  z.globalRegistry.add(own, { description, examples: [example] });
  return own;
}

/** A part of the language that the JSON Schema names and refers to. */
export function part<S extends Schema>(schema: S, id: string, description: string): S {
  z.globalRegistry.add(schema, { id, description });
  return schema;
}

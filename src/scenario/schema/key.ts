import * as z from "zod/mini";

type Schema = z.core.$ZodType;

/** What editors show of a part of the language. */
interface Words {
  readonly title: string;
  /** Only where no key describes it: editors show the innermost description they find. */
  readonly description?: string;
  readonly examples?: readonly unknown[];
  /** Narrower than the structure, never than what is accepted in the end. */
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
}

/** A schema as the value of a key that must be there, with the description and examples that editors show. */
export function required<S extends Schema>(schema: S, description: string, ...examples: readonly unknown[]): S {
  return described(z.core.clone(schema, undefined as never, { parent: true }), description, examples);
}

/** A schema as the value of a key that may be left out. */
export function optional<S extends Schema>(
  schema: S,
  description: string,
  ...examples: readonly unknown[]
): z.ZodMiniOptional<S> {
  return described(z.optional(schema), description, examples);
}

/** A schema as the value of a key that is not always written. */
export function omittable<S extends Schema>(schema: S, description: string): z.ZodMiniExactOptional<S> {
  return described(z.exactOptional(schema), description, []);
}

function described<S extends Schema>(schema: S, description: string, examples: readonly unknown[]): S {
  z.globalRegistry.add(schema, { description, ...(examples.length > 0 && { examples }) });
  return schema;
}

/** A part of the language that the JSON Schema names and refers to. */
export function part<S extends Schema>(schema: S, id: string, words: Words): S {
  z.globalRegistry.add(schema, { id, ...words });
  return schema;
}

import type * as z from "zod/mini";

interface Definition {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

/** A test for the keys that a schema gives a meaning to, at any depth; they are gathered when first asked for. */
export function keyTest(schema: z.core.$ZodType): (key: string) => boolean {
  const names = new Set<string>();
  return (key) => {
    if (names.size === 0) collect(schema._zod.def as Definition, names, new Set());
    return names.has(key);
  };
}

function collect(definition: Definition, names: Set<string>, seen: Set<Definition>): void {
  if (seen.has(definition)) return;
  seen.add(definition);
  const { shape = {}, innerType, element, valueType, options = [] } = definition;
  for (const name of Object.keys(shape)) names.add(name);
  for (const part of [...Object.values(shape), innerType, element, valueType, ...options]) {
    if (part !== undefined) collect(part._zod.def as Definition, names, seen);
  }
}

import * as z from "zod/mini";

/** What a published schema says of itself; it is called as its file is. */
export interface Heading {
  readonly $id: string;
  readonly title: string;
  readonly description: string;
}

/** A structure as JSON Schema draft-07, in words that every validator knows. */
export function jsonSchema(structure: z.core.$ZodType, heading: Heading): object {
  return headed(z.toJSONSchema(structure, { target: "draft-07", io: "input" }), heading);
}

/** The same for a file that people write: YAML editors read draft-07, with words of their own for what they show. */
export function editorSchema(structure: z.core.$ZodType, heading: Heading): object {
  return headed(z.toJSONSchema(structure, { target: "draft-07", io: "input", override: inMarkdown }), heading);
}

function headed({ $schema, ...body }: z.core.JSONSchema.BaseSchema, { $id, title, description }: Heading): object {
  return { $schema, $id, title, description, ...body };
}

/** Editors show a plain description with its backticks, and one in Markdown as it is meant. */
function inMarkdown({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { description, markdownDescription } = jsonSchema;
  if (description?.includes("`") && markdownDescription === undefined) jsonSchema.markdownDescription = description;
}

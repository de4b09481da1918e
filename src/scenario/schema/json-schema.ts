import * as z from "zod/mini";

/** What a published schema says of itself; it is called as its file is. */
export interface Heading {
  readonly $id: string;
  readonly title: string;
  readonly description: string;
}

/** A structure as JSON Schema draft-07, which is what YAML editors read. */
export function jsonSchema(structure: z.core.$ZodType, { $id, title, description }: Heading): object {
  const { $schema, ...body } = z.toJSONSchema(structure, { target: "draft-07", io: "input", override: inMarkdown });
  return { $schema, $id, title, description, ...body };
}

/** Editors show a plain description with its backticks, and one in Markdown as it is meant. */
function inMarkdown({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { description, markdownDescription } = jsonSchema;
  if (description?.includes("`") && markdownDescription === undefined) jsonSchema.markdownDescription = description;
}

import * as z from "zod/mini";
import { omittable, part, required } from "../../scenario/schema/key.ts";

const position = z.int().check(z.minimum(1));

const range = {
  line: required(position, "First line, from 1"),
  column: required(position, "First column, from 1, in UTF-16 units"),
  endLine: required(position, "Last line"),
  endColumn: required(position, "The column after the last"),
};

const related = part(z.object({ ...range, message: required(z.string(), "What stands there") }), "related-place", {
  title: "Related place",
  description: "Another place in the same file that has to do with it",
});

export const diagnostic = part(
  z.object({
    code: required(z.string().check(z.regex(/^[a-z]+(-[a-z0-9]+)*$/)), "What it is; `relocate explain` says more"),
    severity: required(z.enum(["error", "warning"]), "Whether the scenario can be planned in spite of it"),
    message: required(z.string(), "What is wrong"),
    file: required(z.string(), "The file, as it was named"),
    ...range,
    path: required(z.array(z.union([z.string(), z.number()])), "Keys and positions that lead to it in the scenario"),
    hint: omittable(z.string(), "How to mend it"),
    suggestion: omittable(z.string(), "What was probably meant, to stand in its place"),
    related: omittable(z.array(related), "Other places that have to do with it"),
  }),
  "diagnostic",
  { title: "Diagnostic", description: "Something wrong or doubtful in a scenario, and where" },
);

/** Markup that may stand in a page as it is; anything else is escaped. */
export interface Markup {
  readonly markup: string;
}

type Piece = Markup | string | number | null | false | readonly Piece[];

/** Markup with values in it: text is escaped, in elements and in quoted attributes; null and false are nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  const parts = strings.map((text, i) => (i < values.length ? text + piece(values[i] as Piece) : text));
  return { markup: parts.join("") };
}

/** Text as it may stand in an element or in a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function piece(value: Piece): string {
  if (value === null || value === false) return "";
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map(piece).join("");
}

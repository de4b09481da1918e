import { Document, isMap, isScalar, isSeq } from "yaml";
import { parseYaml } from "./source/read-yaml.ts";

/** An option as plain data in the scenario's language. */
export interface OptionText {
  readonly title: string;
  readonly note: string;
  readonly moves: readonly object[];
  readonly needs?: readonly object[];
  readonly otherwise?: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly rules?: readonly object[];
}

/**
 * The text of a scenario with one option more, after the last. Nothing else in it changes, comments and spaces included,
 * unless its options are written within braces: then the whole file is laid out anew, comments kept.
 */
export function addOption(text: string, id: string, option: OptionText): string {
  const { document } = parseYaml(text);
  const options = document.get("options", true);
  if (!isMap(options)) throw new Error("a scenario without options");
  const end = (options.items.at(-1)?.value as { range?: [number, number, number] } | null)?.range?.[1];
  const key = options.items[0]?.key;
  const begin = isScalar(key) ? key.range?.[0] : undefined;
  if (options.flow === true || end === undefined || begin === undefined) {
    options.add(document.createPair(id, option));
    return document.toString({ lineWidth: 0 });
  }
  const indent = " ".repeat(begin - (text.lastIndexOf("\n", begin - 1) + 1));
  const at = endOfLine(text, end);
  const before = text.slice(0, at);
  const added = written(id, option).replace(/^(?=.)/gm, indent);
  return `${before}${before.endsWith("\n") ? "" : "\n"}${added}${text.slice(at)}`;
}

/** Just behind the line break of the line in which a value ends. */
function endOfLine(text: string, end: number): number {
  if (text[end - 1] === "\n") return end;
  const newline = text.indexOf("\n", end);
  return newline < 0 ? text.length : newline + 1;
}

/** The option alone, each move, need and rule on a line of its own. */
function written(id: string, option: OptionText): string {
  const document = new Document({ [id]: option });
  for (const key of ["moves", "needs", "rules"]) {
    const list = document.getIn([id, key], true);
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  }
  return document.toString({ lineWidth: 0 });
}

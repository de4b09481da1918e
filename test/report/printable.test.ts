import { describe, expect, it } from "vitest";
import { lazily } from "../../src/analysis/lazily.ts";
import { printableData } from "../../src/report/printable.ts";

describe("a result made printable", () => {
  it("leaves figures uncomputed that nobody reads", () => {
    const read: string[] = [];
    const figure = (name: string) => () => {
      read.push(name);
      return name;
    };
    const result = { options: [lazily({ deaths: figure("deaths"), cost: figure("cost") })] };
    const shown = printableData(result);
    expect(read).toEqual([]);
    expect(shown.options[0]?.deaths).toBe("deaths");
    expect(shown.options[0]?.deaths).toBe("deaths");
    expect(read).toEqual(["deaths"]);
  });

  it("is the same data to whoever copies or prints it, but for its text", () => {
    const data = { id: "a\u001b[2J", list: [1, null, { note: "two\nlines" }] };
    expect(JSON.parse(JSON.stringify({ ...printableData(data) }))).toEqual({
      id: "a\\u{1b}[2J",
      list: [1, null, { note: "two lines" }],
    });
  });
});

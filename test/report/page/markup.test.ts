import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { escapeText, html } from "../../../src/report/page/markup.ts";

describe("markup", () => {
  it("lets no text become an element or leave its attribute, and changes none of it", () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      trimValues: false,
      processEntities: true,
      parseTagValue: false,
    });
    const text = fc.string({ unit: fc.constantFrom(...`<>&"'\`=/ ab-!`), minLength: 1 }).map((words) => `.${words}.`);
    fc.assert(
      fc.property(text, (words) => {
        const { markup } = html`<p title="${words}">${words}</p>`;
        expect(markup).not.toMatch(/<(?!\/?p)|"[^>]*"[^>]*"/);
        const unescaped = (value: string) =>
          value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        const { p } = parser.parse(markup) as { p: { "#text": string; "@_title": string } };
        expect(unescaped(p["#text"])).toBe(words);
        expect(unescaped(p["@_title"])).toBe(words);
      }),
    );
  });

  it("joins lists, leaves out what is not, and takes markup as it is", () => {
    expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${null}${false}</ul>`.markup).toBe(
      "<ul><li>1</li><li>2</li></ul>",
    );
    expect(escapeText("`<&>\"'")).toBe("&#96;&#60;&#38;&#62;&#34;&#39;");
  });
});

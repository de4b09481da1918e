import { html, type Markup } from "./markup.ts";

/** A part of a page under its heading, and how to read it, where that needs saying. */
export function section(title: string, how: string, content: Markup): Markup {
  return html`<section><h2>${title}</h2>${how === "" ? "" : html`<p class="how">${how}</p>`}${content}</section>`;
}

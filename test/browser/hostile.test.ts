import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderWith, type Program, program } from "../cli/binary.ts";
import { small } from "../cli/scenarios.ts";
import { executable, launch, open } from "./chromium.ts";

const SCRIPT = "<script>globalThis.pwned=1;alert(1)</script>";
const IMAGE = "\\\"'><img src=x onerror=globalThis.pwned=1><svg onload=globalThis.pwned=1>";
const ENDS = "</script></style></title><!--<script>";
const LONG = `${"W".repeat(300)} 難民を全員一度に安全な場所へ移す計画を比較するための題名`;
const DIRECTION = "\\u202egnp.exe \\u2066hidden";

/** Every text of a scenario tries to be something else. */
const hostile = small
  .replace("A camp and a haven", `"${SCRIPT}${IMAGE}${ENDS} ${LONG}"`)
  .replace("United Nations", `"${IMAGE}${SCRIPT} ${LONG}"`)
  .replace("name: Camp,", `name: "${ENDS}${IMAGE}",`)
  .replace("Stay in the camp", `"${IMAGE}${DIRECTION} ${LONG}"`)
  .replace("Go to the haven", `"${ENDS}${SCRIPT}"`)
  .replace("says: Going costs lives", `says: "${SCRIPT}${IMAGE} ${LONG}", by: "${IMAGE}", source: bad`)
  .replace("item: Flights", `item: "${SCRIPT}", note: "${IMAGE}${ENDS}"`)
  .replace(
    "currency: USD",
    `currency: USD
summary: "${ENDS}${SCRIPT}${IMAGE}"
sources:
  bad: { title: "${IMAGE}", publisher: "${SCRIPT}", url: "javascript:globalThis.pwned=1" }
  worse: { title: "${ENDS}", url: "https://example.org/\\"onmouseover=globalThis.pwned=1 x=\\"" }
  page: { title: A page, url: "https://example.org/a?b=1&c=2" }`,
  );

let relocate: Program["relocate"];
let browser: Browser;
let path: string;

describe.skipIf(executable === null && process.env.CI === undefined)("a page of hostile text", () => {
  beforeAll(async () => {
    ({ relocate } = await program({ pages: true }));
    browser = await launch();
    const cwd = folderWith({ "x.yaml": hostile });
    path = join(cwd, "report.html");
    const { code, err } = await relocate(["report", "x.yaml", "-o", "report.html", "-n", "64", "-q"], { cwd });
    expect([code, err]).toEqual([0, ""]);
  });
  afterAll(() => browser?.close());

  it("runs no script but its own, before and after it computes, even where the policy is not kept", async () => {
    for (const bypassCSP of [false, true]) {
      const { page, faults } = await open(browser, path, { bypassCSP });
      await page.locator("input[data-slider]").first().press("ArrowRight");
      await page.locator('body[data-worlds="64"]').waitFor({ state: "attached" });
      for (const link of await page.locator("a").all()) await link.hover();
      expect(await page.evaluate("globalThis.pwned")).toBeUndefined();
      expect(faults).toEqual([]);
      expect(await page.locator("main img, main script, main style, main [onerror], main [onload]").count()).toBe(0);
      expect(await page.locator("h1").textContent()).toContain(SCRIPT);
      await page.context().close();
    }
  });

  it("links to the web only", async () => {
    const { page } = await open(browser, path);
    const links = await page.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href") as string));
    const outside = links.filter((href) => !href.startsWith("#"));
    expect(outside).toEqual(["https://example.org/a?b=1&c=2"]);
    await page.context().close();
  });

  it.each([360, 1400])("keeps its layout at %d px", async (width) => {
    const { page } = await open(browser, path, { viewport: { width, height: 900 } });
    await page.locator("#controls").evaluate((details) => details.setAttribute("open", ""));
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(await page.evaluate("document.querySelectorAll('main > section').length")).toBeGreaterThan(3);
    await page.context().close();
  });
});

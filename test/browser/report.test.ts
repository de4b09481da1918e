import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlanResult } from "../../src/analysis/result.ts";
import { partsOf } from "../../src/report/page/parts.ts";
import { folderWith, type Program, program } from "../cli/binary.ts";
import { executable, launch, open } from "./chromium.ts";
import { violations } from "./violations.ts";

const FLAGSHIP = join(process.cwd(), "scenarios/camp-liberty-2013.yaml");
const LOG = "camp-liberty-2013-attacks.csv";
const WORLDS = "2048";

let relocate: Program["relocate"];
let shell: Program["shell"];
let browser: Browser;
let cwd: string;
let path: string;

/** Without Chromium nobody can tell; where it matters, in CI, that is a failure. */
describe.skipIf(executable === null && process.env.CI === undefined)("the page of the flagship", () => {
  beforeAll(async () => {
    ({ relocate, shell } = await program({ pages: true }));
    browser = await launch();
    cwd = folderWith({ "camp.yaml": readFileSync(FLAGSHIP), [LOG]: readFileSync(join("scenarios", LOG)) });
    path = join(cwd, "report.html");
    const { code } = await relocate(["report", "camp.yaml", "-o", "report.html", "-n", WORLDS], { cwd });
    expect(code).toBe(0);
  });
  afterAll(() => browser?.close());

  it("is under 600 kB, and draws every picture before any script runs", async () => {
    expect(readFileSync(path).length).toBeLessThan(600_000);
    const { page, faults } = await open(browser, path, { javaScriptEnabled: false });
    expect(await page.locator("svg:visible").count()).toBeGreaterThan(15);
    expect(await page.locator("#live").isVisible()).toBe(false);
    expect(await page.locator("h1").textContent()).toBe("Camp Liberty, March 2013");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each([360, 800, 1400])("fits %d px, in light and dark, and axe finds nothing", async (width) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, faults } = await open(browser, path, { viewport: { width, height: 900 }, colorScheme });
      for (const details of await page.locator("details").all())
        await details.evaluate((element) => element.setAttribute("open", ""));
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  it("computes what sliders and options ask for, with the figures of the command line, and goes back", async () => {
    const { page, faults } = await open(browser, path);
    const before = await contents(page);
    await slide(page, "assumptions.crowding", 17);
    await slide(page, "assumptions.escalation", 3);
    await page.locator('input[data-option="places-as-they-come"]').uncheck();
    await settled(page);
    const changed = await contents(page);
    const { "part-rules": rules, ...others } = before;
    expect([rules, changed["part-rules"]]).toEqual(["", ""]);
    for (const id of Object.keys(others)) expect([id, changed[id] === before[id]]).toEqual([id, false]);
    expect(await violations(page)).toEqual([]);

    const command = await page.locator("#changed code").last().textContent();
    for (const words of ["--set assumptions.crowding=0.8 ", "--set assumptions.escalation=0.1 ", "--options stay,"])
      expect(command).toContain(words);
    const { code, out } = await shell(`${command} --json -q`, { cwd });
    expect(code).toBe(0);
    await expectSame(page, JSON.parse(out).result);

    await page.locator("#reset").click();
    await settled(page);
    expect(await contents(page)).toEqual(before);
    expect(await page.locator("#changed").isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("prints without what can only be used on a screen, and with the figures that are folded there", async () => {
    const { page } = await open(browser, path);
    const breakEven = page.locator("details.figures h4", { hasText: "Break-even" }).first();
    const isShown = () => breakEven.evaluate((heading) => heading.checkVisibility());
    expect(await isShown()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#live").isVisible()).toBe(false);
    expect(await isShown()).toBe(true);
    expect(await page.locator("svg:visible").count()).toBeGreaterThan(15);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
    await page.context().close();
  });
});

/** Moves a slider to a stop as a keyboard would. */
async function slide(page: Page, quantity: string, stop: number): Promise<void> {
  const slider = page.locator(".slider", { has: page.locator("code", { hasText: quantity }) }).locator("input");
  await slider.focus();
  for (let step = 0; step < stop; step++) await slider.press("ArrowRight");
}

/** Waits until the last change is computed in all worlds. */
async function settled(page: Page): Promise<void> {
  await page.locator(`body[data-worlds="${WORLDS}"]`).waitFor({ state: "attached" });
}

async function contents(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    `Object.fromEntries([...document.querySelectorAll('[id^="part-"]')].map(({ id, innerHTML }) => [id, innerHTML]))`,
  );
}

/** Every part of the page but the dots, which need the worlds, is what it would be for the figures of the command line. */
async function expectSame(page: Page, result: PlanResult): Promise<void> {
  const shown = await contents(page);
  const { deaths: _, ...parts } = partsOf({ result, deaths: {} });
  for (const [id, { markup }] of Object.entries(parts)) {
    const parsed = await page.evaluate((text) => {
      const template = (
        globalThis as unknown as { document: Page & { createElement(name: string): { innerHTML: string } } }
      ).document.createElement("template");
      template.innerHTML = text;
      return template.innerHTML;
    }, markup);
    expect([id, shown[`part-${id}`]]).toEqual([id, parsed]);
  }
}

import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OptionResult } from "../../src/analysis/result.ts";
import { folderWith, type Program, program } from "../cli/binary.ts";
import { small } from "../cli/scenarios.ts";
import { executable, launch, open } from "./chromium.ts";
import { violations } from "./violations.ts";

const WORLDS = "64";
const RULE = "{ when: { attacks: 1, at: camp }, then: go }";
const responsive = small.replace("claims:", `  wait: { title: Wait for an attack, rules: [ ${RULE} ] }\nclaims:`);

let relocate: Program["relocate"];
let shell: Program["shell"];
let browser: Browser;
let cwd: string;
let path: string;

describe.skipIf(executable === null && process.env.CI === undefined)("the page of an option with rules", () => {
  beforeAll(async () => {
    ({ relocate, shell } = await program({ pages: true }));
    browser = await launch();
    cwd = folderWith({ "x.yaml": responsive });
    path = join(cwd, "report.html");
    const { code, err } = await relocate(["report", "x.yaml", "-o", "report.html", "-n", WORLDS, "-q"], { cwd });
    expect([code, err]).toEqual([0, ""]);
  });
  afterAll(() => browser?.close());

  it.each([360, 1400])("shows them at %d px without a fault that axe finds", async (width) => {
    const { page, faults } = await open(browser, path, { viewport: { width, height: 900 } });
    const rules = page.locator("#part-rules");
    expect(await rules.getByRole("heading", { level: 2 }).allTextContents()).toEqual(["When rules fire"]);
    expect(await rules.getByRole("rowheader").allTextContents()).toEqual(["wait"]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("computes again how often they fire, and speaks of none where the option is left out", async () => {
    const { page, faults } = await open(browser, path);
    const settled = () => page.locator(`body[data-worlds="${WORLDS}"]`).waitFor({ state: "attached" });
    const fires = page.locator("#part-rules tbody td").nth(2);
    const rarely = page.locator(".slider", { has: page.locator("code", { hasText: "rockets.attacks" }) });
    const before = await fires.textContent();
    await rarely.locator("input").press("ArrowRight");
    await settled();
    const command = await page.locator("#changed code").last().textContent();
    const { out } = await shell(`${command} --json -q`, { cwd });
    const options: OptionResult[] = JSON.parse(out).result.options;
    const fired = options.flatMap(({ rules = [] }) =>
      rules.map(({ fired }) => Math.round(100 * (fired.mean as number))),
    );
    expect([await fires.textContent()]).toEqual(fired.map((share) => `${share}%`));
    expect(await fires.textContent()).not.toBe(before);

    await page.locator('input[data-option="wait"]').uncheck();
    await settled();
    expect(await page.locator("#part-rules").innerHTML()).toBe("");
    expect(await page.getByText("When rules fire").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

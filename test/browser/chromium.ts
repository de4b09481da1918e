import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Where Debian's package and others put Chromium. */
const PLACES = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const QUIETLY = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** Chromium's program; null where there is none. In CI there must be one. */
export const executable = PLACES.find((place) => place !== "" && existsSync(place)) ?? null;

export async function launch(): Promise<Browser> {
  if (executable === null) throw new Error("no Chromium: install it, or name its program in CHROMIUM");
  return chromium.launch({ executablePath: executable, args: QUIETLY });
}

/** A page opened from a file, and everything it did that it should not. */
export interface Opened {
  readonly page: Page;
  /** Console messages, uncaught errors, dialogs, and requests beyond the file and workers of its own. */
  readonly faults: readonly string[];
}

export async function open(browser: Browser, path: string, how: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...how });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (url !== `file://${path}` && !url.startsWith("blob:null/") && url !== "data:,") faults.push(`request: ${url}`);
  });
  await page.goto(`file://${path}`);
  return { page, faults };
}

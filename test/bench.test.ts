import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { top } from "./tools/bundle.js";

/** `const { names } = await bundled("path")` in the measurements, which no compiler looks at. */
const TAKES = /const \{([^}]*)\} = await bundled\("([^"]*)"\)/g;

it("what measurements take of the modules they bundle is there", async () => {
  const texts = readdirSync(join(top, "test/bench"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(top, "test/bench", name), "utf8"));
  const taken = texts.flatMap((text) => [...text.matchAll(TAKES)]);
  expect(taken.length).toBeGreaterThan(6);
  for (const [, names = "", path = ""] of taken) {
    const module = await import(join(top, path));
    expect(Object.keys(module), path).toEqual(expect.arrayContaining(names.split(",").map((name) => name.trim())));
  }
});

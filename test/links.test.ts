import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { top } from "./tools/bundle.js";

const PAGES = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "src/README.md", "test/WALK.md"],
  ...["scenarios/README.md", "scenarios/FORMAT.md", "scenarios/RULES.md"],
];

/** The links of a page that lead to files and headings of the project, code left out. */
function links(page: string): string[] {
  const prose = textOf(page)
    .replace(/^```.*?^```$/gms, "")
    .replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to as string).filter((to) => !/^[a-z]+:/.test(to));
}

/** The anchors that GitHub gives to the headings of a page. */
function anchors(page: string): string[] {
  const headings = [
    ...textOf(page)
      .replace(/^```.*?^```$/gms, "")
      .matchAll(/^#+ (.+)$/gm),
  ];
  return headings.map(([, words]) =>
    (words as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function textOf(page: string): string {
  return readFileSync(join(top, page), "utf8");
}

describe("links lead somewhere", () => {
  it.each(PAGES)("of %s", (page) => {
    const lost = links(page).filter((to) => {
      const [path, anchor] = to.split("#") as [string, string?];
      const target = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(top, target))) return true;
      return anchor !== undefined && !anchors(target).includes(anchor);
    });
    expect(lost).toEqual([]);
  });

  it("there are many", () => {
    expect(PAGES.flatMap(links).length).toBeGreaterThan(100);
  });
});

import type { Plugin } from "vite";

/** Modules of numbers and small functions, which import none of those that import them. */
const LEAF = /(\/layout|\/memory|\/room\/room|\/programme|\/mathematics\/[a-z-]+|\/random\/[a-z-]+)\.ts$/;
const IMPORT = /^import \{([^}]*)\} from "([^"]+)";/gm;

/**
 * Makes what is imported from such modules constants of the module that imports it, while tests run. The test runner reads an
 * import by a getter each time it is used: in the engine's inner loop that takes several times as long as the work. The program
 * is bundled and has no imports left.
 */
export const leafImports: Plugin = {
  name: "leaf-imports",
  enforce: "pre",
  transform(code, id) {
    if (!id.includes("/src/")) return null;
    return code.replace(IMPORT, (whole, names: string, from: string) =>
      LEAF.test(from) ? asConstants(whole, names, from) : whole,
    );
  },
};

/** On as many lines as before, so that what is said of a line stays true. */
function asConstants(whole: string, names: string, from: string): string {
  const listed = names
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const values = listed.filter((name) => !name.startsWith("type "));
  if (values.length === 0) return whole;
  const imported = listed.map((name) => (name.startsWith("type ") ? name : `${name} as imported_${name}`));
  const constants = values.map((name) => `${name} = imported_${name}`);
  const lines = whole.split("\n").length - 1;
  return `import { ${imported.join(", ")} } from "${from}"; const ${constants.join(", ")};${"\n".repeat(lines)}`;
}

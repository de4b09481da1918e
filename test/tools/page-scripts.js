import { join } from "node:path";
import { rolldown } from "rolldown";

const NAME = "virtual:page-scripts";

/** Gives the program the two scripts of a page as texts: what runs in the page, and the worker that computes. */
export function pageScripts(how) {
  return {
    name: "page-scripts",
    resolveId: { filter: { id: new RegExp(`^${NAME}$`) }, handler: () => `\0${NAME}` },
    load: { filter: { id: new RegExp(`^\0${NAME}$`) }, handler: () => module(how) },
  };
}

async function module(how) {
  const scripts = how.pages ? ["main", "worker"].map((entry) => scriptOf(entry, how)) : ["", ""];
  const [script, engine] = await Promise.all(scripts);
  return `export const script = ${JSON.stringify(script)};\nexport const engine = ${JSON.stringify(engine)};`;
}

/** A page asks the schema whether a text is sound, and never what a key is for. */
const schemaWithoutWords = {
  name: "schema-without-words",
  transform: {
    filter: { id: /scenario\.schema\.json$/ },
    handler: (text) => JSON.stringify(JSON.parse(text), (key, value) => (isWords(key, value) ? undefined : value)),
  },
};

const isWords = (key, value) => ["description", "markdownDescription"].includes(key) && typeof value === "string";

/** One classic script with all it needs, as small as it gets. */
async function scriptOf(entry, { top, optimization }) {
  const build = await rolldown({
    input: join(top, "src/browser", `${entry}.ts`),
    platform: "browser",
    cwd: top,
    optimization,
    plugins: [schemaWithoutWords],
  });
  const { output } = await build.generate({ format: "iife", minify: true, codeSplitting: false });
  await build.close();
  return output[0].code.trim();
}

import { closure } from "./closure.ts";
import { finding, type Rule } from "./rule.ts";

/** An assumption that no figure rests on. */
export const unusedAssumption: Rule = {
  code: "unused-assumption",
  explanation: `No figure rests on an assumption.
An assumption matters where a figure is written as \`$name\` or \`2 * $name\`, there or through another assumption. It may be a number
that someone meant to tie together and then wrote out.`,
  bad: `assumptions:
  crowding: { value: "uniform(0, 1)", note: Not known. }
  share: { value: 10% to 30%, note: Not known. }`,
  good: `assumptions:
  crowding: { value: "uniform(0, 1)", note: Not known. }`,
  find: ({ scenario: { assumptions, quantities } }) => {
    const named = (text = "") => [...text.matchAll(/\$([\w-]+)/g)].map(([, name]) => name as string);
    const figures = [...quantities.values()].filter(({ path }) => !path.startsWith("assumptions."));
    const used = closure(
      figures.flatMap(({ written }) => named(written)),
      (name) => named(assumptions.get(name)?.quantity.written),
    );
    return [...assumptions.keys()]
      .filter((name) => !used.has(name))
      .map((name) => finding("unused-assumption", { name }, { path: ["assumptions", name], on: "key" }));
  },
};

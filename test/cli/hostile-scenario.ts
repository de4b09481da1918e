import { stringify } from "yaml";

/** What somebody could write to drive whatever shows it. */
export const HOSTILE: readonly string[] = [
  "\u001b]0;owned\u0007\u001b[2J\u001b[31mred\u009b2J\u0000",
  '=HYPERLINK("http://evil.example","click")',
  "+1+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd",
  "-2+3",
  "\t=1+1",
  "::error file=a.yaml,line=1::pwned",
  "x\r\n::add-mask::y\r\n##[add-mask]z ##vso[task.setvariable]v ##teamcity[x]",
  "100% %0A::warning::e",
  "</textarea></script><script>alert(1)</script><img src=x onerror=alert(1)> ]]> <!--",
  "[click](javascript:alert(1)) ![i](http://evil.example/i.png) <http://evil.example> | @team `code` **b**",
  "| a | b |\n| --- | --- |\n# heading\n> quote\n- item",
  "\u202egnp.yaml \u2066hidden\u2069 \u{e0041}",
];

const texts = HOSTILE.join(" ");
const each = <T>(make: (text: string, id: string) => T) =>
  Object.fromEntries(HOSTILE.map((text, i) => [`id-${i}`, make(text, `id-${i}`)]));

const body = {
  relocate: 1,
  title: texts,
  summary: texts,
  start: "2013-03-16",
  horizon: "1 year",
  currency: "USD",
  sources: each((text) => ({ title: text, publisher: text })),
  assumptions: each((text) => ({ value: "1 to 2", note: text })),
  payers: each((text, source) => ({ name: text, source })),
  sites: { camp: { name: texts, people: { value: 1000, note: texts } }, haven: { name: HOSTILE[0], safe: true } },
  threats: {
    rockets: {
      at: "camp",
      attacks: { value: "2 to 6 per year", note: texts },
      per_attack: { killed: 5, injured: 20, spread: "none", note: texts },
      concentration: 1,
    },
  },
  costs: HOSTILE.map((item, i) => ({
    item,
    amount: `${i + 1}00 USD per person-day`,
    at: ["camp"],
    paid_by: `id-${i}`,
  })),
  baseline: "id-0",
  options: each((title) => ({
    title,
    note: title,
    moves: [{ from: "camp", to: "haven", pace: "100 per week", note: title }],
    needs: [{ of: title, what: title, chance: "50%" }],
  })),
  claims: HOSTILE.map((says) => ({ says, by: says, test: "deaths(id-1) <= deaths(id-0)" })),
};

/** A scenario that is sound, with hostile titles, names and notes. */
export const hostile = stringify(body);

/** The same with hostile ids, keys, references, and quantities: errors say them. */
export const hostileIds = stringify({
  ...body,
  sites: Object.fromEntries(HOSTILE.map((id) => [id, { people: id, [id]: id, source: id }])),
  baseline: HOSTILE[6],
  options: Object.fromEntries(HOSTILE.map((id) => [id, { moves: [{ from: id, offer: id, people: id }] }])),
  claims: HOSTILE.map((test) => ({ says: test, test })),
});

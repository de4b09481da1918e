import type { AnswerWorth, InformationResult, Valued, WatchingWorth } from "../../analysis/sensitivity/result.ts";
import type { Column } from "../grid.ts";
import { grouped, NOTHING, percent, withoutError } from "../digits.ts";
import { amount } from "../money.ts";
import { type Block, block, figures, texts } from "./block.ts";
import { isTold, listed, PATH_WIDTH, worthInDeaths, worthInMoney } from "./words.ts";

/** What it is worth to know something before choosing. */
export function informationBlocks(information: InformationResult, currency: string): Block[] {
  return [
    quantitiesBlock(information, currency),
    ...(information.answers.length > 0 ? [answersBlock(information, currency)] : []),
    ...(information.watching.length > 0 ? [watchingBlock(information, currency)] : []),
  ];
}

function quantitiesBlock(information: InformationResult, currency: string): Block {
  const { perfect, quantities, groups, withoutInfluence, valuePerDeathAverted: value } = information;
  const rows = [
    ...quantities.map((row) => ({ ...row, name: row.path })),
    ...groups.map((row) => ({ ...row, name: `${row.name} (${row.paths.length} together)` })),
  ].filter(isTold);
  const below = quantities.filter((row) => !isTold(row)).length;
  const inMoney =
    value === null ? "" : ` (${worthInMoney(perfect.money)} ${currency} at ${amount(value)} a death averted)`;
  const everything = isTold(perfect)
    ? `${worthInDeaths(perfect.deaths)} deaths averted${inMoney}`
    : "nothing that can be told from zero";
  const apart = information.answers.length > 0 ? ", but no answer of those asked" : "";
  const alone = rows.length + below > 0 ? " To know one quantity or group alone (EVPPI):" : "";
  return block("What is worth knowing before choosing", {
    says: [`To know every quantity that is drawn${apart} (EVPI): ${everything}.${alone}`],
    table:
      rows.length === 0
        ? null
        : [
            texts(
              ["quantity or group"],
              rows.map(({ name }) => name),
              PATH_WIDTH,
            ),
            ...worthColumns(rows, value, currency),
          ],
    notes: [
      ...(below > 0
        ? [
            `${rows.length === 0 ? "Quantities" : "The other quantities"} (${below}): nothing above three standard errors.`,
          ]
        : []),
      ...(withoutInfluence.length > 0
        ? [`${value === null ? "No influence on deaths" : "No influence"}: ${listed(withoutInfluence)}.`]
        : []),
    ],
  });
}

function answersBlock({ answers, valuePerDeathAverted: value }: InformationResult, currency: string): Block {
  return block("What an answer is worth before choosing", {
    table: [
      texts(
        ["who"],
        answers.map(({ of }) => of),
        22,
      ),
      texts(
        ["what"],
        answers.map(({ what }) => what),
        30,
      ),
      figures(
        ["chance", "of yes"],
        answers.map(({ chance, ifYes }) => (ifYes === null ? NOTHING : percent(chance))),
      ),
      ...worthColumns(answers, value, currency),
      texts(
        ["best", "if yes"],
        answers.map(({ ifYes }) => ifYes ?? "-"),
        20,
      ),
      texts(
        ["best", "if no"],
        answers.map(({ ifNo }) => ifNo ?? "-"),
        20,
      ),
    ],
    notes: unknown(answers, "an answer that would not change the choice enough to be told from zero"),
  });
}

function watchingBlock({ watching, valuePerDeathAverted: value }: InformationResult, currency: string): Block {
  return block("What watching the attacks is worth before choosing", {
    table: [
      texts(
        ["rate"],
        watching.map(({ path }) => path),
        PATH_WIDTH,
      ),
      figures(
        ["months"],
        watching.map(({ months }) => grouped(months, 0)),
      ),
      ...worthColumns(watching, value, currency),
      figures(["deaths meanwhile", "in the baseline"], watching.map(meanwhile)),
    ],
    notes: unknown(watching, "what would be seen does not change the choice enough to be told from zero"),
  });
}

function meanwhile({ deathsMeanwhile }: WatchingWorth): string {
  return withoutError(deathsMeanwhile, 1);
}

function unknown(rows: readonly (AnswerWorth | WatchingWorth)[], words: string): string[] {
  return rows.every(isTold) ? [] : [`-: ${words}.`];
}

function worthColumns(rows: readonly Valued[], value: number | null, currency: string): Column[] {
  const deaths = figures(
    ["deaths averted", "(se)"],
    rows.map((row) => worthInDeaths(row.deaths)),
  );
  if (value === null) return [deaths];
  return [
    deaths,
    figures(
      [`worth in ${currency}`, `at ${amount(value)}`],
      rows.map((row) => worthInMoney(row.money)),
    ),
  ];
}

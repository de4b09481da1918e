import type { ScenarioHead } from "../../analysis/result.ts";
import type { AcceptabilityPoint, FrontierResult, SensitivityResult } from "../../analysis/sensitivity/result.ts";
import { NOTHING, percent, withError } from "../digits.ts";
import { amount, money } from "../money.ts";
import { type Block, block, figures, texts } from "./block.ts";
import { listed } from "./words.ts";

const STANDING = { frontier: "frontier", dominated: "dominated", extended: "dominated by a mix" } as const;

const BY_A_MIX = "dominated by a mix: two others, mixed, avert as many for less (extended dominance).";

/** Cost against deaths averted: in all, by payer, and how sure the choice is at each value of a death averted. */
export function frontierBlocks({ frontiers, acceptability, scenario, baseline }: SensitivityResult): Block[] {
  const [total, ...payers] = frontiers;
  if (total === undefined || total.payer !== null) return [];
  const { currency } = scenario;
  return [
    block("Cost against deaths averted", {
      says: [frontierWords(total, currency)],
      table: [
        texts(
          ["option"],
          total.options.map(({ id }) => id),
          24,
        ),
        figures(
          ["cost", currency],
          total.options.map(({ cost }) => money(cost)),
        ),
        figures(
          ["deaths averted", `against ${baseline}`],
          total.options.map(({ averted }) => withError(averted, 2)),
        ),
        texts(
          ["standing"],
          total.options.map(({ status }) => STANDING[status]),
          20,
        ),
        figures(
          [`${currency} per`, "death averted"],
          total.options.map(({ icer }) => (icer === null ? NOTHING : money(icer))),
        ),
      ],
      notes: [
        "per death averted: against the option before it on the frontier.",
        ...(total.options.some(({ status }) => status === "extended") ? [BY_A_MIX] : []),
      ],
    }),
    ...(payers.length > 1 ? [payersBlock(payers, scenario)] : []),
    ...(acceptability.length > 1 ? [acceptabilityBlock(acceptability, currency)] : []),
  ];
}

function frontierWords({ options }: FrontierResult, currency: string): string {
  const on = options.filter(({ status }) => status === "frontier").sort((a, b) => a.averted.mean - b.averted.mean);
  const steps = on.map(({ id, icer }) =>
    icer === null ? id : `${id} at ${money(icer)} ${currency} per further death averted`,
  );
  return `On the frontier: ${listed(steps)}.`;
}

/** The same for each payer: what it costs them, and who is on their frontier. */
function payersBlock(payers: readonly FrontierResult[], { payers: named }: ScenarioHead): Block {
  const name = (id: string | null) => named.find((payer) => payer.id === id)?.name ?? String(id);
  return block("The same for each payer", {
    table: [
      texts(
        ["option"],
        payers[0].options.map(({ id }) => id),
        24,
      ),
      ...payers.map(({ payer, options }) =>
        figures(
          name(payer).split(" "),
          options.map(
            ({ cost, status, icer }) =>
              `${money(cost)}${status === "frontier" ? ` (${icer === null ? "cheapest" : money(icer)})` : ""}`,
          ),
        ),
      ),
    ],
    notes: [
      "in brackets: on that payer's frontier, and what they pay there per further death averted against the option before it.",
    ],
  });
}

function acceptabilityBlock(points: readonly AcceptabilityPoint[], currency: string): Block {
  const ids = points[0].options.map(({ id }) => id).filter((id) => points.some((point) => shareOf(point, id) >= 0.005));
  return block("Best at a value of a death averted (acceptability)", {
    says: [
      "Probability over what is not known that an option has the most net benefit: deaths averted times their value, less cost.",
    ],
    table: [
      figures(
        [currency, "per death"],
        points.map(({ value }) => amount(value)),
      ),
      ...ids.map((id) =>
        figures(
          id.split("-"),
          points.map((point) => percent(shareOf(point, id))),
        ),
      ),
      texts(
        ["best on", "average"],
        points.map(({ frontierOption }) => frontierOption),
        20,
      ),
      figures(
        ["EVPI", currency],
        points.map(({ evpi }) => amount(evpi)),
      ),
    ],
    notes:
      ids.length < points[0].options.length ? ["Options that are hardly ever best at any value are left out."] : [],
  });
}

function shareOf({ options }: AcceptabilityPoint, id: string): number {
  return options.find((option) => option.id === id)?.probabilityBest ?? 0;
}

import type { SensitivityResult } from "../../analysis/sensitivity/result.ts";
import { type Block, block, figures, texts } from "./block.ts";
import { breakEvenBlocks, curveBlock } from "./break-even-block.ts";
import { claimsBlock } from "./claims-block.ts";
import { discoveryBlock } from "./discovery-block.ts";
import { frontierBlocks } from "./frontier-blocks.ts";
import { informationBlocks } from "./information-blocks.ts";
import { regretBlock } from "./regret-block.ts";
import { tornadoBlock } from "./tornado-block.ts";
import { deathsOf } from "./words.ts";
import { percent } from "../digits.ts";
import { hasMoney, money } from "../money.ts";

/** A sensitivity in the order an analyst reads it: the choice, what flips it, what is worth knowing, what it costs. */
export function sensitivityBlocks(result: SensitivityResult): Block[] {
  const blocks = [
    choiceBlock(result),
    ...(result.choice.second === null ? [] : ofSeveral(result)),
    ...(result.claims.length > 0 ? [claimsBlock(result.claims)] : []),
  ];
  return [...blocks, ...namesBlock(result, blocks)];
}

/** What only a choice among several options turns on. */
function ofSeveral(result: SensitivityResult): Block[] {
  return [
    ...breakEvenBlocks(result.breakEven),
    ...(result.curve === null ? [] : [curveBlock(result.curve)]),
    tornadoBlock(result.tornado, result.choice),
    ...informationBlocks(result.information, result.scenario.currency),
    ...frontierBlocks(result),
    regretBlock(result.regret),
    discoveryBlock(result.discovery),
  ];
}

/** What the paths are that only count, of those that the blocks name. */
function namesBlock({ labels }: SensitivityResult, blocks: readonly Block[]): Block[] {
  const text = JSON.stringify(blocks);
  const named = labels.filter(({ path }) => text.includes(path));
  if (named.length === 0) return [];
  return [block("Quantities named by number", { lines: named.map(({ path, label }) => `${path}: ${label}`) })];
}

function choiceBlock({ choice: { options }, baseline, scenario }: SensitivityResult): Block {
  return block("The choice", {
    table: [
      texts(
        ["option"],
        options.map(({ id }) => (id === baseline ? `${id} *` : id)),
        24,
      ),
      figures(
        ["expected deaths", "(se)"],
        options.map(({ deaths }) => deathsOf(deaths)),
      ),
      figures(
        ["best", "of worlds"],
        options.map(({ best }) => percent(best)),
      ),
      ...(hasMoney(scenario)
        ? [
            figures(
              ["cost", scenario.currency],
              options.map(({ cost }) => money(cost)),
            ),
          ]
        : []),
    ],
    notes: [
      "* the baseline. best: share of worlds in which the option has the fewest expected deaths, chance taken out; ties shared.",
    ],
  });
}

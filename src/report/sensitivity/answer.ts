import type { SensitivityResult } from "../../analysis/sensitivity/result.ts";
import { percent, toldFromZero, withoutError } from "../digits.ts";
import { isSame, listed, seOf } from "./words.ts";

const MOST_NAMED = 3;

/** What would change the answer, in a few sentences. */
export function sensitivityAnswer(result: SensitivityResult): string {
  const { second } = result.choice;
  if (second === null) return "Only one option was compared, so there is no choice to change.";
  return [choiceSentence(result), flipSentence(result), learningSentence(result)].filter((one) => one !== "").join(" ");
}

function choiceSentence({ needs, choice, breakEven, information }: SensitivityResult): string {
  const best = choice.options.find(({ id }) => id === choice.best);
  const weighed = information.answers.length === 0 ? "If carried out" : "With needs failing by their chances";
  const reading = needs === "met" ? "With every need met" : weighed;
  const [a, b] = breakEven.between;
  const isPair = breakEven.metric === "deaths" && a === choice.best && b === choice.second;
  if (isPair && isSame(breakEven.difference))
    return `${reading}, ${a} and ${b} have the same expected deaths, the fewest.`;
  const distance = isPair
    ? `, ${withoutError({ ...breakEven.difference, mean: Math.abs(breakEven.difference.mean) }, 2)}${seOf(breakEven.difference)} fewer than ${choice.second}${toldFromZero(breakEven.difference) ? "" : " (not told apart)"}`
    : "";
  const oftener = choice.options
    .filter((option) => option.best > (best?.best ?? 0))
    .map(({ id, best: share }) => `${id} in ${percent(share)}`);
  const others = oftener.length > 0 ? ` (${listed(oftener)})` : "";
  return `${reading}, ${choice.best} has the fewest expected deaths${distance}; over what is not known it is best in ${percent(best?.best ?? 0)} of worlds${others}.`;
}

function flipSentence({
  breakEven: {
    between: [a, b],
    difference,
    metric,
    rows,
  },
}: SensitivityResult): string {
  const flipping = rows.filter(({ ties }) => ties.length > 0);
  const untied = rows.length - flipping.length;
  if (rows.length === 0) return `No quantity moves the ${metric} of ${a} or ${b}.`;
  if (flipping.length === 0 && isSame(difference)) return `No quantity looked at tells ${a} from ${b} on ${metric}.`;
  if (flipping.length === 0) return `No quantity looked at makes ${a} and ${b} tie on ${metric} anywhere in its range.`;
  const named = flipping
    .slice(0, MOST_NAMED)
    .map(({ path, ties }) => `${path} = ${ties.map(({ written }) => written).join(" or ")}`);
  const more =
    flipping.length > MOST_NAMED ? ` (${flipping.length} quantities in all; ${untied} do not within their range)` : "";
  return `${a} and ${b} tie on ${metric} at ${listed(named)}, all else as drawn${more}.`;
}

function learningSentence({ information: { quantities, answers } }: SensitivityResult): string {
  const found = [
    ...answers
      .filter(({ ifYes }) => ifYes !== null)
      .map(({ of, what, deaths }) => ({ name: `the answer of ${of} (${what})`, deaths })),
    ...quantities.map(({ path, deaths }) => ({ name: path, deaths })),
  ].filter(({ deaths }) => deaths.told);
  if (found.length === 0) return "Nothing asked about is worth knowing before choosing, beyond the noise of this run.";
  const best = found.reduce((most, one) => (one.deaths.worth > most.deaths.worth ? one : most));
  const worth = withoutError({ mean: best.deaths.worth, se: best.deaths.se }, 2);
  return `Most worth knowing before choosing: ${best.name}, ${worth} deaths averted on average.`;
}

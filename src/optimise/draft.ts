import { addOption, type OptionText } from "../scenario/add-option.ts";
import { parseScenario } from "../scenario/parse-scenario.ts";
import type { Option, Scenario } from "../scenario/scenario.ts";
import type { Setting } from "../scenario/source/settings.ts";
import { asOption } from "./as-option.ts";
import type { PlannedMove } from "./planned-move.ts";
import type { Problem } from "./problem.ts";

/** A scenario to which options are added as text: what is simulated is what would be written. */
export interface Draft {
  readonly problem: Problem;
  /** Id of the option to be. */
  readonly id: string;
  /** Planning worlds. */
  readonly seed: number;
  readonly worlds: number;
  readonly write: (moves: readonly PlannedMove[], title?: string) => OptionText;
  /** The scenario with more options. */
  readonly withOptions: (options: readonly { readonly id: string; readonly option: OptionText }[]) => Scenario;
  /** An option without needs: carried out. */
  readonly alone: (scenario: Scenario, id: string) => Option;
}

export interface DraftRequest {
  readonly text: string;
  readonly file: string;
  readonly set: readonly Setting[];
  readonly id: string;
  readonly under: string;
  readonly seed: number;
  readonly planningWorlds: number;
}

const NOTE =
  "Found by relocate optimise, with offers at the means of their quantities and harm averaged over what is not known. Who goes first is written first.";

export function draftOf(scenario: Scenario, problem: Problem, request: DraftRequest): Draft {
  const { text, file, set, id, under, seed, planningWorlds } = request;
  return {
    problem,
    id,
    seed: seed + 1,
    worlds: planningWorlds,
    write: (moves, title = "Found by optimising") => asOption(scenario, problem, { title, note: NOTE, under, moves }),
    withOptions: (options) => {
      const longer = options.reduce((sum, one) => addOption(sum, one.id, one.option), text);
      const { scenario: parsed, diagnostics } = parseScenario(longer, { file, set });
      if (parsed !== null) return { ...scenario, options: parsed.options, quantities: parsed.quantities };
      throw new Error(`the option found is not well written: ${diagnostics.map(({ message }) => message).join("; ")}`);
    },
    alone: (parsed, one) => ({ ...(parsed.options.get(one) as Option), needs: [], otherwise: one }),
  };
}

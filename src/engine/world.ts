import { NONE, type Programme } from "../model/programme.ts";
import { keyGenerator, nextUniform, PURPOSE } from "./random/generator.ts";
import { beginScript } from "./script.ts";
import type { State } from "./state.ts";

/** Moves the state to world `number`: its quantities (row `row` of the drawn columns), its script, its honoured offers. */
export function beginWorld(
  state: State,
  world: { number: number; row: number; inputs: readonly Float64Array[] },
): void {
  state.chance.world = world.number;
  state.start.of = null;
  evaluate(state.programme, state.values, world);
  beginScript(state.script);
  const { threats } = state.programme.options[0];
  for (let a = 0; a < threats.spread.length; a++) {
    state.script.spreads[a] = threats.spread[a] === NONE ? 0 : state.values[threats.spread[a]];
  }
  drawHonouring(state);
}

function evaluate(
  programme: Programme,
  values: Float64Array,
  { row, inputs }: { row: number; inputs: readonly Float64Array[] },
): void {
  const { draws, products } = programme.values;
  for (let i = 0; i < draws.target.length; i++) {
    const column = inputs[draws.column[i]];
    values[draws.target[i]] = draws.factor[i] * column[row];
  }
  for (let i = 0; i < products.target.length; i++) {
    values[products.target[i]] = values[products.left[i]] * values[products.right[i]];
  }
}

/** One keyed uniform for each offer that may not be honoured: the same for every option. */
function drawHonouring(state: State): void {
  const { mayFail } = state.programme;
  for (let i = 0; i < mayFail.length; i++) {
    keyGenerator(state.generator, state.chance, state.offerStreams[mayFail[i]], 0, PURPOSE.honoured);
    state.honouring[mayFail[i]] = nextUniform(state.generator);
  }
}

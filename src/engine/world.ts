import { NONE, type Programme } from "../model/programme.ts";
import { keyGenerator, nextUniform, PURPOSE } from "./random/generator.ts";
import { beginScript } from "./script.ts";
import {
  OFFER_CLOSES,
  OFFER_FREE_AT,
  OFFER_PACE,
  OFFER_PLACES_LEFT,
  OFFER_SIZE,
  SITE_CAPACITY,
  SITE_INBOUND,
  SITE_PRESENT,
  SITE_SIZE,
} from "./layout.ts";
import { memory } from "./memory.ts";
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
  setBoundless(state);
}

/** The site that stands for abroad, with room without end; the offer that stands for none, with places without end and always free. */
function setBoundless({ bearingsAt, movesAt }: State): void {
  const abroad = bearingsAt - SITE_SIZE;
  const noOffer = movesAt - OFFER_SIZE;
  memory[abroad + SITE_PRESENT] = 0;
  memory[abroad + SITE_INBOUND] = 0;
  memory[abroad + SITE_CAPACITY] = Number.POSITIVE_INFINITY;
  memory[noOffer + OFFER_CLOSES] = Number.POSITIVE_INFINITY;
  memory[noOffer + OFFER_PLACES_LEFT] = Number.POSITIVE_INFINITY;
  // Whoever leaves, it has been free since ever: people / −0 are −∞ days.
  memory[noOffer + OFFER_PACE] = -0;
  memory[noOffer + OFFER_FREE_AT] = Number.NEGATIVE_INFINITY;
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

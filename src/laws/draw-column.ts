import type { Law } from "../scenario/law.ts";
import { sampler } from "./sampler.ts";

/** Turns a column of uniforms in (0, 1) into draws of a law; each draw depends on its own uniform only. */
export function drawColumn(law: Law, uniforms: Float64Array, out: Float64Array): void {
  const draw = sampler(law);
  for (let i = 0; i < uniforms.length; i++) out[i] = draw(uniforms[i]);
}

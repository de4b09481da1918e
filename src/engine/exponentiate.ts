import { exponential } from "../mathematics/exponential.ts";
import { memory } from "./memory.ts";

/** Puts e^x in place of the x at an address: a fraction handed to a function, or back from one, costs V8 an object. */
export function exponentiate(address: number): void {
  memory[address] = exponential(memory[address]);
}

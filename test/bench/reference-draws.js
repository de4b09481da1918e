import { writeFileSync } from "node:fs";

/**
 * What the C program reads: numbers of worlds and of the attacks' stream, then rate, killed, concentration, escalation and
 * the delay of the host's offer in each world, as the engine draws them.
 */
export function writeDraws(path, { programme, seed, inputs, core: { createState, beginWorld } }) {
  const state = createState(programme, seed);
  const worlds = inputs[0].length;
  const { threats, offers } = programme.options[0];
  const asked = [threats.rate, threats.killed, threats.concentration, threats.escalation].map((table) => table[0]);
  asked.push(offers.opens[programme.offerIds.indexOf("host")]);
  const head = new Uint32Array([worlds, state.script.streams[0]]);
  const body = new Float64Array(worlds * asked.length);
  for (let row = 0; row < worlds; row++) {
    beginWorld(state, { number: row, row, inputs });
    asked.forEach((index, column) => {
      body[row * asked.length + column] = state.values[index];
    });
  }
  writeFileSync(path, Buffer.concat([Buffer.from(head.buffer), Buffer.from(body.buffer)]));
}

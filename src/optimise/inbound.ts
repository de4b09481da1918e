import type { Term } from "./linear-model.ts";
import { flowsOf, type Network } from "./network.ts";

/** Those on their way to a site in a period. */
export function inbound(network: Network, s: number, t: number): Term[] {
  return network.problem.routes.flatMap((route, r) => {
    if (route.to !== s) return [];
    const terms: Term[] = [];
    for (let sent = Math.max(0, t - route.delay + 1); sent <= t && route.delay > 0; sent++)
      terms.push(...flowsOf(network, r, sent).map((flow): Term => [flow, 1]));
    return terms;
  });
}

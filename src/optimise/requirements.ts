import { departedBy } from "./departed.ts";
import { peopleInAll } from "./head-count.ts";
import { inbound } from "./inbound.ts";
import type { Term } from "./linear-model.ts";
import { flowsOf, type Network, NONE } from "./network.ts";
import { periodOf } from "./periods.ts";
import type { Problem, Requirement } from "./problem.ts";

/** People to be transferred by a day: those at unsafe sites or on their way there, and the dead of journeys, are not. */
export function addRequirements(network: Network): void {
  const { problem, builder, labels } = network;
  const all = peopleInAll(problem.sites);
  for (const requirement of problem.limits.out) {
    const t = periodOf(problem.periods, requirement.day);
    const terms = [...unsafeAt(network, t), ...deadBy(network, t), ...notYet(network, t, requirement)];
    builder.row(terms, { upper: all - requirement.people, label: labels.number({ kind: "out", requirement }) });
  }
}

function unsafeAt(network: Network, t: number): Term[] {
  const { problem, stock } = network;
  const unsafe = problem.sites.flatMap(({ safe }, s) => (safe ? [] : [s]));
  return unsafe.flatMap((s): Term[] => [
    ...stock[s].flatMap((ofCohort): Term[] => (ofCohort[t] === NONE ? [] : [[ofCohort[t], 1]])),
    ...inbound(network, s, t),
  ]);
}

function deadBy(network: Network, t: number): Term[] {
  const sent = Array.from({ length: t + 1 }, (_, period) => period);
  return network.problem.routes.flatMap(({ journeyDeaths }, r) =>
    journeyDeaths === 0
      ? []
      : sent.flatMap((period) => flowsOf(network, r, period).map((flow): Term => [flow, journeyDeaths])),
  );
}

/** Numbers are averages over a period: of those who leave for safety in it, fewer or more have left by a day in it. */
function notYet(network: Network, t: number, { day }: Requirement): Term[] {
  const { problem } = network;
  return problem.routes.flatMap(({ to, journeyDeaths }, r) =>
    to >= 0 && !problem.sites[to].safe
      ? []
      : flowsOf(network, r, t).map((flow): Term => [flow, (1 - leftBy(problem, { r, t, day })) * (1 - journeyDeaths)]),
  );
}

/** Where some leave from safety, they are not to count for more. */
function leftBy(problem: Problem, departure: { r: number; t: number; day: number }): number {
  const share = departedBy(problem, departure);
  return problem.routes[departure.r].from.some((s) => problem.sites[s].safe) ? Math.min(1, share) : share;
}

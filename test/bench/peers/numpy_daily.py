"""The reference workload (test/bench/reference.yaml) as one would write it with numpy: all worlds at once, a day at a time.

    python3 numpy_daily.py WORLDS

Prints, as JSON, world-options a second of processor time and each option's mean deaths with its standard error.
"""
import json
import sys
import time

import numpy as np

PEOPLE, DAYS = 3100, 730


def draw(rng, worlds):
    return {
        "rate": rng.gamma(3, 2, worlds) / 365.25,
        "killed": rng.lognormal(np.log(8), np.log(2.2), worlds),
        "concentration": rng.uniform(0, 1, worlds),
        "escalation": rng.uniform(0, 1, worlds),
        "opens": np.rint(rng.uniform(0, 180, worlds)).astype(int),
    }


def simulate(rng, drawn, flows, worlds):
    """Flows: (from, to, convoy, places, first day); a convoy leaves every seventh day from then on. Site 0 is attacked."""
    people = np.zeros((2, worlds), dtype=int)
    people[0] = PEOPLE
    places = [np.full(worlds, flow[3]) for flow in flows]
    deaths = np.zeros(worlds, dtype=int)
    person_days = np.zeros(worlds)
    transferred = np.zeros(worlds, dtype=int)
    half = np.full(worlds, np.inf)
    empty = np.full(worlds, np.inf)
    for day in range(DAYS):
        for (origin, to, convoy, _, first), left in zip(flows, places):
            leaves = (day >= first) & ((day - first) % 7 == 0)
            moved = np.where(leaves, np.minimum(np.minimum(convoy, people[origin]), left), 0)
            people[origin] -= moved
            left -= moved
            if to is None:
                transferred += moved
            else:
                people[to] += moved
        share = people[0] / PEOPLE
        with np.errstate(divide="ignore"):
            rate = np.where(people[0] > 0, drawn["rate"] * np.minimum(5, share ** -drawn["escalation"]), 0)
        attacks = rng.poisson(rate)
        hit = np.flatnonzero(attacks)
        mean = attacks[hit] * drawn["killed"][hit] * share[hit] ** drawn["concentration"][hit]
        killed = np.minimum(rng.poisson(mean), people[0, hit])
        people[0, hit] -= killed
        deaths[hit] += killed
        person_days += people[0]
        safe = transferred + people[1]
        half = np.where((half == np.inf) & (2 * safe >= PEOPLE - deaths), day, half)
        empty = np.where((empty == np.inf) & (people[0] == 0), day, empty)
    return deaths


def main(worlds):
    rng = np.random.default_rng(1)
    begun = time.process_time()
    drawn = draw(rng, worlds)
    options = [
        [],
        [(0, None, 30, 210, 0)],
        [(0, None, 250, 3100, drawn["opens"])],
        [(0, 1, 250, 3100, 0), (1, None, 60, 3100, 0)],
    ]
    deaths = [simulate(rng, drawn, flows, worlds) for flows in options]
    seconds = time.process_time() - begun
    print(
        json.dumps(
            {
                "worldOptionsPerSecond": worlds * len(options) / seconds,
                "means": [float(column.mean()) for column in deaths],
                "errors": [float(column.std(ddof=1) / worlds**0.5) for column in deaths],
            }
        )
    )


main(int(sys.argv[1]))

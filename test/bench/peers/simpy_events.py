"""The reference workload (test/bench/reference.yaml) as one would write it with SimPy: a process for the attacks, one for each flow.

    python3 simpy_events.py WORLDS

Prints, as JSON, world-options a second of processor time and each option's mean deaths with its standard error.
"""
import json
import random
import sys
import time

import numpy as np
import simpy

PEOPLE, HORIZON, MOST = 3100, 730, 5


class World:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.numpy = np.random.default_rng(seed)
        self.rate = self.random.gammavariate(3, 2) / 365.25
        self.killed = self.random.lognormvariate(np.log(8), np.log(2.2))
        self.concentration = self.random.random()
        self.escalation = self.random.random()
        self.opens = 180 * self.random.random()


class Option:
    def __init__(self, world, flows):
        self.env = simpy.Environment()
        self.world = world
        self.people = [PEOPLE, 0]
        self.deaths = self.transferred = 0
        self.settled = self.person_days = 0.0
        self.half = self.empty = None
        self.env.process(self.attacks())
        for flow in flows:
            self.env.process(self.convoys(*flow))
        self.env.run(until=HORIZON)

    def attacks(self):
        """Attacks at the highest rate there can be, of which the share is kept that the rate of the moment is of it."""
        world = self.world
        while True:
            yield self.env.timeout(world.random.expovariate(MOST * world.rate))
            if self.people[0] == 0:
                return
            share = self.people[0] / PEOPLE
            if world.random.random() * MOST < min(MOST, share**-world.escalation):
                self.note()
                killed = min(world.numpy.poisson(world.killed * share**world.concentration), self.people[0])
                self.people[0] -= killed
                self.deaths += killed

    def convoys(self, origin, to, convoy, places, first):
        yield self.env.timeout(first)
        while places > 0:
            self.note()
            moved = min(convoy, self.people[origin], places)
            self.people[origin] -= moved
            places -= moved
            if to is None:
                self.transferred += moved
            else:
                self.people[to] += moved
            if origin == 0 and self.people[0] == 0:
                return
            yield self.env.timeout(7)

    def note(self):
        """What has passed until now, before numbers change."""
        self.person_days += self.people[0] * (self.env.now - self.settled)
        self.settled = self.env.now
        safe = self.transferred + self.people[1]
        if self.half is None and 2 * safe >= PEOPLE - self.deaths:
            self.half = self.env.now
        if self.empty is None and self.people[0] == 0:
            self.empty = self.env.now


def main(worlds):
    begun = time.process_time()
    deaths = []
    for seed in range(worlds):
        world = World(seed)
        options = [
            [],
            [(0, None, 30, 210, 0)],
            [(0, None, 250, 3100, world.opens)],
            [(0, 1, 250, 3100, 0), (1, None, 60, 3100, 0)],
        ]
        deaths.append([Option(world, flows).deaths for flows in options])
    seconds = time.process_time() - begun
    columns = np.array(deaths).T
    print(
        json.dumps(
            {
                "worldOptionsPerSecond": columns.size / seconds,
                "means": columns.mean(axis=1).tolist(),
                "errors": (columns.std(axis=1, ddof=1) / worlds**0.5).tolist(),
            }
        )
    )


main(int(sys.argv[1]))

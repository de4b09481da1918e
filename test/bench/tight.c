/*
 * The reference workload (test/bench/reference.yaml) as a C program that knows nothing else: two sites, one threat, up to
 * two flows, draws of its own, Poissons by inversion alone, six numbers kept of each option. How far a program for one
 * scenario can go; reference.c does what the engine does.
 *
 *   cc -O3 -march=native tight.c -lm -o tight && ./tight 100000
 *
 * Prints: world-options per second, events per second, mean deaths of the four options.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SITES = 2, OPTIONS = 4, FLOWS = 2, PROCESSES = 1 + FLOWS, SLOTS = 4096, BLOCK = 8 };
static const double HORIZON = 730, NEVER = 1e300;

typedef struct { uint32_t s[4]; } generator;

static void philox(const uint32_t in[4], uint32_t k0, uint32_t k1, uint32_t out[4]) {
  uint32_t c0 = in[0], c1 = in[1], c2 = in[2], c3 = in[3];
  for (int round = 0; round < 10; round++) {
    uint64_t a = 0xD2511F53ull * c0, b = 0xCD9E8D57ull * c2;
    uint32_t n0 = (uint32_t)(b >> 32) ^ c1 ^ k0, n2 = (uint32_t)(a >> 32) ^ c3 ^ k1;
    c1 = (uint32_t)b, c3 = (uint32_t)a, c0 = n0, c2 = n2;
    k0 += 0x9E3779B9u, k1 += 0xBB67AE85u;
  }
  out[0] = c0, out[1] = c1, out[2] = c2, out[3] = c3;
}

static inline uint32_t rotate(uint32_t x, int k) { return x << k | x >> (32 - k); }

static inline double uniform(generator *g) {
  uint32_t *s = g->s, result = rotate(s[0] + s[3], 7) + s[0], t = s[1] << 9;
  s[2] ^= s[0], s[3] ^= s[1], s[1] ^= s[2], s[0] ^= s[3], s[2] ^= t, s[3] = rotate(s[3], 11);
  return (result + 0.5) * 0x1p-32;
}

static void key(generator *g, uint32_t world, uint32_t stream, uint32_t index, uint32_t purpose) {
  philox((uint32_t[4]){world, stream, index, purpose}, 1, 0, g->s);
}

static double wait_[SLOTS], mark_[SLOTS], log_people[3101], reciprocal[1024];
static int filled;

static inline double next_wait(uint32_t world, int slot) {
  if (slot >= filled) {
    generator g;
    key(&g, world, 7, filled / BLOCK, 1);
    for (int i = 0; i < BLOCK; i++) wait_[filled + i] = -log(uniform(&g)), mark_[filled + i] = uniform(&g);
    filled += BLOCK;
  }
  return wait_[slot];
}

static inline int poisson(double mean, double u, uint32_t world, int slot) {
  if (mean > 500) return (int)mean;
  double term = exp(-mean), rest = u - term;
  int k = 0;
  while (rest > 0 && k < 1023) k++, term *= mean * reciprocal[k], rest -= term;
  (void)world, (void)slot;
  return k;
}

typedef struct { int from, to; double start, interval; int convoy, places; } flow;
typedef struct { double rate, killed, b, e, delay; } inputs;
typedef struct { double deaths, expected, person_days, half, empty; int transferred; } outcome;

static long events;

static outcome run(uint32_t world, const inputs *in, flow flows[FLOWS], int count) {
  int people[SITES] = {3100, 0}, slot = 0, gone = 0, dead = 0;
  double settled[SITES] = {0, 0}, days[SITES] = {0, 0}, time[PROCESSES];
  double remaining = next_wait(world, 0), hazard = in->rate, factor = 1, weighted = 0, overshoot = 0, half = NEVER, empty = NEVER;
  time[0] = remaining / hazard;
  for (int f = 0; f < FLOWS; f++) time[1 + f] = f < count ? flows[f].start : NEVER;
#define SETTLE(site, t) do { \
    double dt = (t) - settled[site]; settled[site] = (t); days[site] += people[site] * dt; \
    if ((site) == 0) { double passed = hazard * dt; remaining -= passed; weighted += passed * factor; } } while (0)
#define REFRESH(t) do { \
    if (people[0] == 0) { hazard = factor = 0; time[0] = NEVER; break; } \
    double l = log_people[people[0]] - log_people[3100], rise = exp(-in->e * l); \
    hazard = in->rate * (rise > 5 ? 5 : rise); factor = exp(in->b * l); \
    time[0] = (t) + (remaining > 0 ? remaining : 0) / hazard; } while (0)
  for (;;) {
    int p = 0;
    for (int q = 1; q < PROCESSES; q++) if (time[q] < time[p]) p = q;
    double t = time[p];
    if (t >= HORIZON) break;
    events++;
    if (p == 0) {
      SETTLE(0, t);
      int drawn = poisson(in->killed * factor, mark_[slot], world, slot), killed = drawn < people[0] ? drawn : people[0];
      overshoot += drawn - killed, people[0] -= killed, dead += killed;
      remaining = next_wait(world, ++slot);
      REFRESH(t);
    } else {
      flow *f = &flows[p - 1];
      int size = f->convoy;
      if (size > people[f->from]) size = people[f->from];
      if (size > f->places) size = f->places;
      if (size == 0) { time[p] = f->places == 0 || f->from == 0 ? NEVER : t + f->interval; continue; }
      SETTLE(f->from, t);
      people[f->from] -= size, f->places -= size;
      if (f->from == 0) REFRESH(t);
      if (f->to >= 0) { SETTLE(f->to, t); people[f->to] += size; if (time[2] == NEVER && count == 2) time[2] = t; }
      else gone += size;
      time[p] = f->places == 0 ? NEVER : t + f->interval;
    }
    int safe = gone + people[1], alive = 3100 - dead;
    if (half == NEVER && 2 * safe >= alive) half = t;
    if (empty == NEVER && people[0] == 0) empty = t;
  }
  SETTLE(0, HORIZON);
  SETTLE(1, HORIZON);
  return (outcome){dead, in->killed * weighted - overshoot, days[0], half, empty, gone + people[1]};
}

static double normal(generator *g) { return sqrt(-2 * log(uniform(g))) * cos(2 * M_PI * uniform(g)); }

static inputs draw(uint32_t world) {
  generator g;
  key(&g, world, 1, 0, 9);
  double gamma = -log(uniform(&g)) - log(uniform(&g)) - log(uniform(&g));
  double killed = 8 * exp(log(2.2) * normal(&g));
  return (inputs){2 * gamma / 365.25, killed, uniform(&g), uniform(&g), 180 * uniform(&g)};
}

int main(int argc, char **argv) {
  int worlds = argc > 1 ? atoi(argv[1]) : 100000;
  for (int n = 1; n <= 3100; n++) log_people[n] = log(n);
  for (int k = 1; k < 1024; k++) reciprocal[k] = 1.0 / k;
  outcome *out = malloc(sizeof(outcome) * OPTIONS * (size_t)worlds);
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (int w = 0; w < worlds; w++) {
    inputs in = draw(w);
    filled = 0;
    flow none[FLOWS] = {{0}}, few[FLOWS] = {{0, -1, 0, 7, 30, 210}}, all[FLOWS] = {{0, -1, in.delay, 7, 250, 3100}};
    flow transit[FLOWS] = {{0, 1, 0, 7, 250, 3100}, {1, -1, 0, 7, 60, 3100}};
    out[w * OPTIONS + 0] = run(w, &in, none, 0);
    out[w * OPTIONS + 1] = run(w, &in, few, 1);
    out[w * OPTIONS + 2] = run(w, &in, all, 1);
    out[w * OPTIONS + 3] = run(w, &in, transit, 2);
  }
  clock_gettime(CLOCK_MONOTONIC, &b);
  double seconds = (b.tv_sec - a.tv_sec) + 1e-9 * (b.tv_nsec - a.tv_nsec), mean[OPTIONS] = {0};
  for (int i = 0; i < worlds * OPTIONS; i++) mean[i % OPTIONS] += out[i].expected / worlds;
  printf("{\"worldOptionsPerSecond\": %.0f, \"eventsPerSecond\": %.0f, \"meanDeaths\": [%.4f, %.4f, %.4f, %.4f]}\n",
         worlds * OPTIONS / seconds, events / seconds, mean[0], mean[1], mean[2], mean[3]);
  return 0;
}

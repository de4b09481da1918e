/*
 * The yardstick: the engine's algorithm on the reference workload (test/bench/reference.yaml) in C, with the engine's own
 * draws, so that every world comes to the same deaths: any number of sites, threats, offers and moves in flat tables, a
 * script of attacks per world replayed by every option, hazard clocks, whole people in convoys, Poissons by inversion or
 * rejection, compensators beside counts, sixteen columns written. engine.js compiles it and compares the deaths.
 *
 *   cc -O3 -march=native reference.c -lm -o reference && ./reference DRAWS
 *
 * DRAWS: numbers of worlds and of the attacks' stream, then rate, killed, concentration, escalation and delay of each world.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PEOPLE = 3100, OPTIONS = 4, MOST = 4, BLOCK = 8, SLOTS = 4096, NONE = -1, SUMMED = 1024, INVERTED = 40, REPEATS = 4 };
enum { SCHEDULE = 1, KILLED = 3 };
enum { DUE, NO_PEOPLE, NO_ROOM, ENDED };
static const double HORIZON = 730, NEVER = INFINITY, INSTANT = 1e-9, LIMIT = 5, TAIL = 6;

/* Random numbers: Philox keys a xoshiro128++. */
typedef struct { uint32_t s[4]; } generator;

static inline void key(generator *g, uint32_t world, uint32_t stream, uint32_t index, uint32_t purpose) {
  uint32_t c0 = world, c1 = stream, c2 = index, c3 = purpose, k0 = 1, k1 = 0;
  for (int round = 0; round < 10; round++) {
    uint64_t a = 0xD2511F53ull * c0, b = 0xCD9E8D57ull * c2;
    c0 = (uint32_t)(b >> 32) ^ c1 ^ k0, c2 = (uint32_t)(a >> 32) ^ c3 ^ k1;
    c1 = (uint32_t)b, c3 = (uint32_t)a;
    k0 += 0x9E3779B9u, k1 += 0xBB67AE85u;
  }
  *g = (generator){{c0, c1, c2, c3}};
}

static inline uint32_t rotate(uint32_t x, int k) { return x << k | x >> (32 - k); }

static inline double uniform(generator *g) {
  uint32_t *s = g->s, result = rotate(s[0] + s[3], 7) + s[0], t = s[1] << 9;
  s[2] ^= s[0], s[3] ^= s[1], s[1] ^= s[2], s[0] ^= s[3], s[2] ^= t, s[3] = rotate(s[3], 11);
  return (result + 0.5) * 0x1p-32;
}

static inline double least(double a, double b) { return a < b ? a : b; }

static double log_people[PEOPLE + 1], reciprocal[SUMMED];

static inline int by_inversion(double mean, double u) {
  double term = exp(-mean), rest = u - term;
  int k = 0;
  while (rest > 0) k++, term *= mean * reciprocal[k], rest -= term;
  return k;
}

/* Hörmann's PTRS (1993). */
static int by_rejection(double mean, generator *g) {
  double b = 0.931 + 2.53 * sqrt(mean), a = -0.059 + 0.02483 * b, vr = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    double u = uniform(g) - 0.5, v = uniform(g), us = 0.5 - fabs(u), k = floor((2 * a / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= vr) return (int)k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    double alpha = 1.1239 + 1.1328 / (b - 3.4);
    if (log(v * alpha / (a / (us * us) + b)) <= k * log(mean) - mean - lgamma(k + 1)) return (int)k;
  }
}

/* E[(K - n)+] for K ~ Poisson(mean). */
static double mean_overshoot(double mean, int n) {
  double term = exp(-mean), below = term, capped = 0;
  for (int j = 1; j <= n; j++) capped += 1 - below, term *= mean / j, below += term;
  return mean - capped > 0 ? mean - capped : 0;
}

/* The tables of an option, and the state of an option in a world. */
typedef struct { int people, safe; double capacity; } site_table;
typedef struct { int offer, from, to; double pace; } move_table;
typedef struct { double places, opens, pace; } offer_table;
typedef struct { int move_count; move_table moves[MOST]; int offer_count; offer_table offers[MOST]; } option_table;

typedef struct { int present, inbound, safe, departed; double settled, person_days, capacity; } site;
typedef struct {
  int site, slot;
  double hazard, factor, excess, remaining, waits, weighted, overshoot, base_rate, b, e, killed, injured, log_reference, after_departure, integrated_to;
} bearing;
typedef struct { double places, closes, per_person, free_at; int carried, convoys; } offer;
typedef struct { int offer, from, to, quota, convoy, status, begun; double interval, next_allowed, blocked_since; } move;

typedef struct {
  int site_count, bearing_count, move_count, offer_count, process_count, alive, transferred, remaining, deaths, deaths_at_risk, attacks, blocked, idle;
  double now, half, ninety, empty, days_blocked, injured;
  double time[2 * MOST];
  site sites[MOST + 1];
  bearing bearings[MOST];
  offer offers[MOST + 1];
  move moves[MOST];
} state;

typedef struct { uint32_t world, stream; int filled; double waits[SLOTS], uniforms[SLOTS]; } script;

static long events;

static void fill(script *s) {
  generator g;
  key(&g, s->world, s->stream, s->filled / BLOCK, SCHEDULE);
  for (int i = s->filled; i < s->filled + BLOCK; i++) s->waits[i] = -log(uniform(&g)), s->uniforms[i] = uniform(&g);
  s->filled += BLOCK;
}

static inline void settle(state *w, bearing *b, double days) {
  double passed = b->hazard * days;
  b->remaining -= passed, b->weighted += passed * b->factor;
  if (b->excess > 0) b->overshoot += passed * b->excess;
}

static inline void rate(state *w, int a, int n) {
  bearing *b = &w->bearings[a];
  b->hazard = b->factor = 0;
  if (n > 0) {
    double l = log_people[n] - b->log_reference;
    b->hazard = b->base_rate, b->factor = 1;
    if (b->e != 0) { double rise = exp(-b->e * l); b->hazard *= rise < LIMIT ? rise : LIMIT; }
    if (b->b != 0) b->factor = exp(b->b * l);
  }
  b->excess = n > 0 && n <= b->integrated_to ? mean_overshoot(b->killed * b->factor, n) : 0;
  w->time[a] = b->hazard > 0 ? w->now + (b->remaining > 0 ? b->remaining : 0) / b->hazard : NEVER;
}

static void make_due(state *w, int m) {
  w->moves[m].status = DUE;
  w->time[w->bearing_count + m] = fmax(w->now, w->moves[m].next_allowed);
}

static void wake_for_room(state *w, int place) {
  for (int m = 0; m < w->move_count; m++) {
    if (w->moves[m].status != NO_ROOM || w->moves[m].to != place) continue;
    w->blocked--, w->days_blocked += w->now - w->moves[m].blocked_since;
    make_due(w, m);
  }
}

static void wake_for_people(state *w, int place) {
  if (w->idle == 0) return;
  for (int m = 0; m < w->move_count; m++)
    if (w->moves[m].status == NO_PEOPLE && w->moves[m].from == place) w->idle--, make_due(w, m);
}

static inline void change_present(state *w, int place, int change) {
  site *s = &w->sites[place];
  double days = w->now - s->settled;
  s->settled = w->now, s->person_days += s->present * days, s->present += change;
  *(s->safe ? &w->transferred : &w->remaining) += change;
  for (int a = 0; a < w->bearing_count; a++)
    if (w->bearings[a].site == place) settle(w, &w->bearings[a], days), rate(w, a, s->present);
  if (change < 0 && w->blocked > 0) wake_for_room(w, place);
}

static inline void milestones(state *w) {
  if (w->ninety == NEVER && w->transferred > 0 && w->transferred >= 0.5 * w->alive) {
    if (w->half == NEVER) w->half = w->now;
    if (w->transferred >= 0.9 * w->alive) w->ninety = w->now;
  }
  if (w->remaining == 0 && w->empty == NEVER) w->empty = w->now;
}

static inline void strike(state *w, script *s, int a) {
  bearing *b = &w->bearings[a];
  int slot = b->slot++;
  if (slot + 1 >= s->filled) fill(s);
  b->remaining += s->waits[slot + 1], b->waits += s->waits[slot + 1];
  int present = w->sites[b->site].present, drawn;
  double mean = b->killed * b->factor;
  if (mean < INVERTED) drawn = by_inversion(mean, s->uniforms[slot]);
  else { generator g; key(&g, s->world, s->stream, slot, KILLED); drawn = by_rejection(mean, &g); }
  int killed = drawn < present ? drawn : present;
  if (drawn > present && present > b->integrated_to) b->overshoot += drawn - present;
  w->attacks++;
  if (b->injured > 0) w->injured += b->injured * b->factor;
  w->alive -= killed, w->deaths += killed;
  if (!w->sites[b->site].safe) w->deaths_at_risk += killed;
  change_present(w, b->site, -killed);
  milestones(w);
}

static inline void wait_for(state *w, int m, int status) {
  w->moves[m].status = status;
  w->time[w->bearing_count + m] = NEVER;
}

static inline void leave(state *w, int place, int people) {
  if (!w->sites[place].departed) {
    w->sites[place].departed = 1;
    for (int a = 0; a < w->bearing_count; a++)
      if (w->bearings[a].site == place) w->bearings[a].base_rate *= w->bearings[a].after_departure;
  }
  change_present(w, place, -people);
}

static inline void depart(state *w, int index) {
  move *m = &w->moves[index];
  offer *o = &w->offers[m->offer];
  double t = w->now;
  if (t > o->closes) { wait_for(w, index, ENDED); return; }
  if (t < o->free_at - INSTANT) { m->next_allowed = o->free_at; make_due(w, index); return; }
  int there = w->sites[m->from].present;
  double most = least(m->quota, o->places);
  if (most == 0) { wait_for(w, index, ENDED); return; }
  double wanted = least(there, most);
  if (wanted == 0) { wait_for(w, index, NO_PEOPLE); w->idle++; return; }
  site *to = &w->sites[m->to];
  double room = to->capacity - to->present - to->inbound;
  if (room <= 0) { wait_for(w, index, NO_ROOM); w->blocked++; m->blocked_since = t; return; }
  int size = (int)least(least(wanted, room), m->convoy);
  m->begun = 1, m->quota -= size;
  o->places -= size, o->carried += size, o->convoys++, o->free_at = t + size * o->per_person;
  leave(w, m->from, size);
  if (m->to == w->site_count) w->transferred += size;
  else change_present(w, m->to, size), wake_for_people(w, m->to);
  milestones(w);
  m->next_allowed = t + m->interval;
  if (size == most) wait_for(w, index, ENDED);
  else if (size == there) { wait_for(w, index, NO_PEOPLE); w->idle++; }
  else w->time[w->bearing_count + index] = m->next_allowed;
}

typedef struct { double rate, killed, b, e, delay; } inputs;

static void begin(state *w, const option_table *table, const site_table *sites, int site_count, script *s, const inputs *in) {
  *w = (state){.site_count = site_count, .bearing_count = 1, .move_count = table->move_count, .offer_count = table->offer_count,
               .process_count = 1 + table->move_count, .half = NEVER, .ninety = NEVER, .empty = NEVER};
  for (int i = 0; i < site_count; i++) {
    w->sites[i] = (site){.present = sites[i].people, .safe = sites[i].safe, .capacity = sites[i].capacity};
    *(sites[i].safe ? &w->transferred : &w->remaining) += sites[i].people, w->alive += sites[i].people;
  }
  w->sites[site_count].capacity = NEVER;
  for (int i = 0; i < table->offer_count; i++)
    w->offers[i] = (offer){.places = table->offers[i].places, .closes = NEVER, .per_person = 1 / table->offers[i].pace};
  w->offers[table->offer_count] = (offer){.places = NEVER, .closes = NEVER, .per_person = -NEVER};
  if (s->filled == 0) fill(s);
  w->bearings[0] = (bearing){.site = 0, .remaining = s->waits[0], .waits = s->waits[0], .base_rate = in->rate, .b = in->b, .e = in->e, .killed = in->killed,
                             .log_reference = log_people[sites[0].people], .after_departure = 1,
                             .integrated_to = in->killed + 8 * sqrt(in->killed) + TAIL};
  rate(w, 0, w->sites[0].present);
  for (int i = 0; i < table->move_count; i++) {
    const move_table *m = &table->moves[i];
    int has = m->offer != NONE;
    double pace = least(m->pace, has ? table->offers[m->offer].pace : NEVER), convoy = fmax(1, round(7 * pace));
    double start = has ? table->offers[m->offer].opens : 0;
    w->moves[i] = (move){.offer = has ? m->offer : table->offer_count, .from = m->from, .to = m->to == NONE ? site_count : m->to, .quota = 1 << 30,
                         .convoy = (int)convoy, .interval = convoy / pace, .next_allowed = start, .status = DUE};
    w->time[1 + i] = start;
  }
  milestones(w);
}

enum { COLUMNS = 16 };

static void record(const state *w, double *out[COLUMNS], int row) {
  double deaths = 0, at_risk = 0, attacks = 0, injured = 0, days = 0, unused = 0, blocked = w->days_blocked;
  for (int a = 0; a < w->bearing_count; a++) {
    const bearing *b = &w->bearings[a];
    double killed = b->killed * b->weighted - b->overshoot;
    deaths += killed, at_risk += w->sites[b->site].safe ? 0 : killed, attacks += b->waits - b->remaining, injured += b->injured * b->weighted;
  }
  for (int i = 0; i < w->site_count; i++) if (!w->sites[i].safe) days += w->sites[i].person_days;
  for (int i = 0; i < w->offer_count; i++) if (w->offers[i].places != NEVER) unused += w->offers[i].places;
  for (int i = 0; i < w->move_count; i++) if (w->moves[i].status == NO_ROOM) blocked += HORIZON - w->moves[i].blocked_since;
  double row_of[COLUMNS] = {deaths, at_risk, attacks, injured, w->deaths, w->deaths_at_risk, w->injured, w->attacks, days,
                            w->transferred, w->remaining, w->half, w->ninety, w->empty, unused, blocked};
  for (int c = 0; c < COLUMNS; c++) out[c][row] = row_of[c];
}

static void run(state *w, script *s) {
  for (;;) {
    int first = 0;
    for (int p = 1; p < w->process_count; p++) if (w->time[p] < w->time[first]) first = p;
    if (w->time[first] >= HORIZON) break;
    events++;
    w->now = w->time[first];
    if (first < w->bearing_count) strike(w, s, first);
    else depart(w, first - w->bearing_count);
  }
  w->now = HORIZON;
  for (int i = 0; i < w->site_count; i++) {
    double days = HORIZON - w->sites[i].settled;
    w->sites[i].settled = HORIZON, w->sites[i].person_days += w->sites[i].present * days;
    for (int a = 0; a < w->bearing_count; a++) if (w->bearings[a].site == i) settle(w, &w->bearings[a], days);
  }
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  uint32_t head[2];
  if (file == NULL || fread(head, sizeof head, 1, file) != 1) return fprintf(stderr, "usage: reference DRAWS\n"), 2;
  int worlds = (int)head[0];
  inputs *drawn = malloc(sizeof(inputs) * (size_t)worlds);
  if (fread(drawn, sizeof(inputs), worlds, file) != (size_t)worlds) return fprintf(stderr, "draws are missing\n"), 2;
  for (int n = 1; n <= PEOPLE; n++) log_people[n] = log(n);
  for (int k = 1; k < SUMMED; k++) reciprocal[k] = 1.0 / k;
  site_table sites[] = {{PEOPLE, 0, NEVER}, {0, 1, PEOPLE}};
  offer_table few = {210, 0, 30 / 7.0}, host = {PEOPLE, 0, 250 / 7.0}, onward = {PEOPLE, 0, 60 / 7.0};
  option_table options[OPTIONS] = {
    {0},
    {1, {{0, 0, NONE, NEVER}}, 1, {few}},
    {1, {{0, 0, NONE, NEVER}}, 1, {host}},
    {2, {{NONE, 0, 1, 250 / 7.0}, {0, 1, NONE, NEVER}}, 1, {onward}},
  };
  double *out[OPTIONS][COLUMNS], seconds = 0;
  static state w;
  static script s;
  s.stream = head[1];
  for (int repeat = 0; repeat < REPEATS; repeat++) {
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (int o = 0; o < OPTIONS; o++) for (int c = 0; c < COLUMNS; c++) out[o][c] = calloc(worlds, sizeof(double));
  for (int row = 0; row < worlds; row++) {
    s.world = row, s.filled = 0;
    options[2].offers[0].opens = drawn[row].delay;
    for (int o = 0; o < OPTIONS; o++) {
      begin(&w, &options[o], sites, 2, &s, &drawn[row]);
      run(&w, &s);
      record(&w, out[o], row);
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &b);
  seconds += (b.tv_sec - a.tv_sec) + 1e-9 * (b.tv_nsec - a.tv_nsec);
  if (repeat + 1 < REPEATS) for (int o = 0; o < OPTIONS; o++) for (int c = 0; c < COLUMNS; c++) free(out[o][c]);
  }
  printf("{\"worldOptionsPerSecond\": %.0f, \"events\": %ld, \"expected\": [", REPEATS * (worlds * OPTIONS / seconds), events / REPEATS);
  for (int o = 0; o < OPTIONS; o++) {
    double sum = 0;
    for (int row = 0; row < worlds; row++) sum += out[o][0][row];
    printf("%s%.12g", o ? ", " : "", sum / worlds);
  }
  printf("], \"killed\": [");
  for (int o = 0; o < OPTIONS; o++) {
    double sum = 0;
    for (int row = 0; row < worlds; row++) sum += out[o][4][row];
    printf("%s%.0f", o ? ", " : "", sum);
  }
  printf("]}\n");
  return 0;
}

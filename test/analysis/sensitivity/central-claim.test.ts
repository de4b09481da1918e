import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { plan } from "../../../src/analysis/plan.ts";
import { sensitivity } from "../../../src/analysis/sensitivity/sensitivity.ts";
import { committed, inPlaceOf } from "../../support/committed-scenario.ts";

const FLAGSHIP = "camp-liberty-2013.yaml";
const { scenario, text } = await committed(FLAGSHIP);
const flagship = scenario as NonNullable<typeof scenario>;
const on = ["$crowding", "$escalation"].map((path) => ({ path, times: false }));
const asked = { worlds: 1024, needs: "met", between: ["partial", "stay"], options: ["partial", "stay"], on } as const;

describe("accepting the 210 places on the flagship", () => {
  it("raises deaths in total where escalation is above concentration: the curve b − e = 0, within its error", () => {
    const { curve } = sensitivity(flagship, asked);
    const inside = curve?.points.filter(({ x }) => x.value > 0.05 && x.value < 0.85) ?? [];
    expect(inside).toHaveLength(8);
    for (const { x, ties, ends } of inside) {
      expect(ties).toHaveLength(1);
      // World by world the difference changes its sign at b = e, but in those where attacks kill half a camp, which is what
      // the error is made of; the search ends at a ten-thousandth of the range.
      expect(Math.abs(ties[0].value - x.value)).toBeLessThan(3 * Number(ties[0].se) + 1e-4);
      const [low, high] = ends.map(({ difference }) => difference);
      expect(low.mean).toBeLessThan(-2 * low.se);
      expect(high.mean).toBeGreaterThan(2 * high.se);
    }
  });

  it("raises the danger of each who stays everywhere: 1 − b + e > 0", () => {
    const { curve } = sensitivity(flagship, { ...asked, metric: "risk_per_stayer" });
    for (const { ties, ends } of curve?.points ?? []) {
      expect(ties).toEqual([]);
      for (const { difference } of ends) expect(difference.mean).toBeGreaterThan(2 * difference.se);
    }
    // Least where all is in proportion (b = 1, e = 0), most at b = 0, e = 1.
    const first = curve?.points[0].ends[1].difference.mean as number;
    const last = curve?.points.at(-1)?.ends[0].difference.mean as number;
    expect(first).toBeGreaterThan(5 * last);
  });
});

/** The flagship's Liberty alone, its 210 leaving on the first day, at one concentration and one escalation. */
function liberty(b: number, e: number) {
  const file = parse(text);
  delete file.sites.ashraf;
  file.threats = { rockets: { ...file.threats.rockets, concentration: b, escalation: e } };
  file.evidence = { "liberty-attacks": file.evidence["liberty-attacks"] };
  file.offers = { albania: { name: "Albania", places: 210, protection: "durable" } };
  file.costs = [];
  file.claims = [];
  delete file.payers;
  delete file.assumptions;
  file.options = { stay: { title: "Stay" }, partial: { title: "210 leave", moves: file.options.partial.moves } };
  return inPlaceOf(FLAGSHIP, stringify(file));
}

describe("the exponents of a departure of 210 of 3,100", () => {
  const s = Math.log(2890 / 3100);

  it.each([
    [0, 0],
    [0.5, 0],
    [1, 0],
    [0.3, 0.6],
    [1, 1],
    [0, 1],
  ])("at b = %f and e = %f are b − e in total and 1 − b + e per stayer, within error", async (b, e) => {
    const { options } = plan(await liberty(b, e), {
      worlds: 4096,
      timeline: false,
      metrics: ["deaths", "risk_per_stayer"],
    });
    const exponent = (metric: string) => {
      const [stay, partial] = options.map(({ outcomes }) => outcomes[metric].mean as number);
      const { se } = options[1].versusBaseline[metric];
      return { value: Math.log(partial / stay) / s, se: (se as number) / stay / -s };
    };
    const [total, each] = [exponent("deaths"), exponent("risk_per_stayer")];
    // Deaths themselves thin out a camp: up to three hundredths of an exponent at these rates.
    expect(Math.abs(total.value - (b - e))).toBeLessThan(3 * total.se + 0.03);
    expect(Math.abs(-each.value - (1 - b + e))).toBeLessThan(3 * each.se + 0.03);
  });
});

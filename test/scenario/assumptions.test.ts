import { describe, expect, test } from "vitest";
import { BASE, marked, parsed, sound, unmarked } from "./support.ts";

const PLACES = "offers.albania.places";
const CHANCE = "offers.albania.chance";
const KILLED = "threats.rockets.per_attack.killed";

describe("an assumption", () => {
  test("is one draw in every field that names it, scaled as the field says", () => {
    const { quantities } = sound(BASE, { [PLACES]: "100 * $x", [KILLED]: "$x", "offers.albania.minimum": "$x * 50%" });
    const uses = [PLACES, KILLED, "offers.albania.minimum"].map((path) => quantities.get(path));
    expect(uses.map((use) => use?.assumption)).toEqual(["x", "x", "x"]);
    expect(uses.map((use) => use?.factor)).toEqual([100, 1, 0.5]);
    expect(new Set(uses.map((use) => JSON.stringify(use?.law)))).toEqual(
      new Set(['{"kind":"interval","low":2,"high":5}']),
    );
  });

  test("is read as its field reads it", () => {
    const asShare = sound(BASE, { [CHANCE]: "$share" }).quantities;
    expect(asShare.get(CHANCE)?.law).toEqual({ kind: "share-interval", low: 0.1, high: 0.3 });
    expect(asShare.get("assumptions.share")).toMatchObject({
      dimension: "probability",
      law: asShare.get(CHANCE)?.law,
      assumption: "share",
    });
    const asNumber = sound(BASE, { [KILLED]: "$share" }).quantities;
    expect(asNumber.get(KILLED)?.law).toEqual({ kind: "interval", low: 0.1, high: 0.3 });
  });

  test("cannot be read in two ways", () => {
    const { diagnostics } = parsed(BASE, { [CHANCE]: "$share", [KILLED]: "$share" });
    expect(diagnostics.map(({ code, path }) => [code, path.join(".")])).toEqual([["assumption-conflict", CHANCE]]);
  });

  test("that nothing uses is read by its unit alone", () => {
    expect(sound(BASE, { "assumptions.x": "2 to 5 weeks" }).quantities.get("assumptions.x")).toMatchObject({
      dimension: "any",
      factor: 7,
      law: { kind: "interval", low: 2, high: 5 },
    });
  });

  test("can rest on another one, whose draw it shares", () => {
    const text = BASE.replace("  x: 2 to 5", "  x: 2 to 5\n  y: 3 * $x");
    const { quantities } = sound(text, { [PLACES]: "2 * $y" });
    expect(quantities.get(PLACES)).toMatchObject({ assumption: "x", factor: 6 });
    expect(quantities.get("assumptions.y")).toMatchObject({ assumption: "x", factor: 3 });
  });

  test("keeps its unit from field to field", () => {
    const fault = parsed(BASE, { "assumptions.x": "2 to 5 weeks", "offers.albania.pace": "$x" }).diagnostics;
    expect(fault.map(({ code, path }) => [code, path.join(".")])).toEqual([["wrong-dimension", "offers.albania.pace"]]);
  });

  test("that is at fault is one finding, however many fields use it", () => {
    const text = BASE.replace("2 to 5", "2 «unknown-unit|two» 5")
      .replace("210", "$x")
      .replace("killed: 8", "killed: 2 * $x");
    expect(marked(unmarked(text))).toBe(text);
  });

  test("cannot rest on itself", () => {
    const text = BASE.replace("  x: 2 to 5", "  x: «assumption-cycle|$y»\n  y: 2 * $x").replace("210", "$y");
    expect(marked(unmarked(text))).toBe(text);
  });
});

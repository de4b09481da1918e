import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { metricOf } from "../../src/report/metrics-catalogue.ts";
import { metricIds } from "../../src/scenario/metric-ids.ts";
import { fixturePlan } from "./fixture-plan.ts";

it("knows every metric of the contract, with its unit or denominator", () => {
  for (const id of [...metricIds, "cost.un"]) {
    const metric = metricOf(id, fixturePlan.scenario);
    expect(metric.head.join(" ")).toMatch(/^[^{}]+$/);
    expect(metric.unit).toMatch(/^[^{}]+$/);
  }
  expect(metricOf("cost.un", fixturePlan.scenario).head).toEqual(["United Nations", "USD"]);
  expect(() => metricOf("death", fixturePlan.scenario)).toThrow("death");
});

it("finds every metric in the README's table", () => {
  const table = readFileSync("README.md", "utf8").split("| metric | counts |")[1].split("\n\n")[0];
  const named = [...table.matchAll(/`([a-z0-9_]+)`/g)].map(([, id]) => id);
  expect(named.sort()).toEqual([...metricIds].sort());
});

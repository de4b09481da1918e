import { describe, expect, it } from "vitest";
import { reportData } from "../../src/analysis/report-data.ts";
import { answer } from "../../src/browser/answer.ts";
import { commandLine } from "../../src/browser/command-line.ts";
import { parseScenario } from "../../src/scenario/parse-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { small } from "../cli/scenarios.ts";

const asked = {
  number: 3,
  file: "x.yaml",
  text: small,
  records: [],
  set: [],
  seed: 1,
  worlds: 64,
  baseline: "stay",
  options: ["go"],
};

describe("what a page's worker answers", () => {
  it("is the plan with what is set", () => {
    const set = [{ path: "threats.rockets.attacks", value: "4 per year" }];
    const { scenario } = parseScenario(small, { set });
    const { run: _, ...data } = reportData(scenario as Scenario, { worlds: 64 });
    expect(answer({ ...asked, set })).toEqual({ number: 3, worlds: 64, data: JSON.parse(JSON.stringify(data)) });
  });

  it("says why where a value cannot be planned, or an option is not there", () => {
    const wrong = [{ path: "threats.rockets.attacks", value: "45 days" }];
    expect(answer({ ...asked, set: wrong })).toEqual({ number: 3, problem: expect.stringContaining("per time") });
    expect(answer({ ...asked, options: ["none"] })).toEqual({ number: 3, problem: "no such option: none" });
  });
});

describe("the command line a page shows", () => {
  const live = { ...asked, sliders: [], engine: "" };
  it("quotes what a shell would take apart", () => {
    const set = [{ path: "costs.0.amount", value: "800 USD per departure" }];
    expect(commandLine({ ...live, file: "it's here; rm -rf $HOME.yaml" }, { set, options: ["stay", "go"] })).toBe(
      `relocate plan 'it'\\''s here; rm -rf $HOME.yaml' -n 64 --seed 1 --set 'costs.0.amount=800 USD per departure' --options stay,go`,
    );
  });
});

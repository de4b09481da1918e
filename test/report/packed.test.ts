import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../src/report/packed.ts";
import { soundCommitted } from "../support/committed-scenario.ts";

describe("packed data", () => {
  it("is JSON, and the same when unpacked", () => {
    const data = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.double({ noNaN: true }).filter((value) => !Object.is(value, -0)),
        fc.string(),
        fc.constant(null),
        fc.array(tie("any"), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie("any"), { maxKeys: 4, noNullPrototype: true }),
        fc.array(fc.tuple(fc.string(), tie("any")), { maxLength: 4 }).map((entries) => new Map(entries)),
        fc.float64Array({ maxLength: 4, noNaN: true }).map((array) => array.map((value) => value + 0)),
      ),
    })).any;
    fc.assert(
      fc.property(data, (value) => {
        fc.pre(!JSON.stringify(value, (_, held) => (held instanceof Map ? [...held] : held))?.includes("$"));
        expect(unpack(JSON.parse(JSON.stringify(pack(value))))).toEqual(value);
      }),
      { examples: [[{ toString: 0 }]] },
    );
  });

  it.each(["camp-liberty-2013.yaml", "kosovo-1999.yaml", "libya-etm-2017.yaml"])(
    "holds the scenario %s",
    async (name) => {
      const scenario = await soundCommitted(name);
      expect(unpack(JSON.parse(JSON.stringify(pack(scenario))))).toEqual(scenario);
    },
  );
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { folderWith, program } from "./binary.ts";
import { small } from "./scenarios.ts";

const { relocate } = await program();
const cwd = folderWith({ "small.yaml": small });
const WORLDS = 5008;
const plan = (words: readonly string[]) =>
  relocate(["plan", "small.yaml", "--json", "-n", String(WORLDS), ...words], { cwd });

type Row = Record<string, string | number | null>;

async function rowsOf(file: string): Promise<Row[]> {
  const bytes = readFileSync(join(cwd, file));
  if (file.endsWith(".parquet")) return (await parquetReadObjects({ file: new Uint8Array(bytes).buffer })) as Row[];
  if (file.endsWith(".ndjson"))
    return bytes
      .toString("utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Row);
  const cast = (cell: string, { column, header }: { column: string | number; header: boolean }) =>
    header || column === "option" ? cell : cell === "" ? null : Number(cell);
  return parse(bytes, { columns: true, cast }) as Row[];
}

describe("--worlds-out", async () => {
  const { out } = await plan(["--worlds-out", "worlds.ndjson", "--jobs", "1"]);
  const { options } = JSON.parse(out).result;
  const rows = await rowsOf("worlds.ndjson");

  it("has a row for each world and option, in order, with what was drawn and what came of it", () => {
    expect(rows.map(({ world }) => world)).toEqual(Array.from({ length: 2 * WORLDS }, (_, row) => row >> 1));
    expect(rows.map(({ option }) => option)).toEqual(rows.map((_, row) => ["stay", "go"][row % 2]));
    const attacks = rows.map((row) => row["threats.rockets.attacks"] as number);
    // "2 to 6 per year": nine tenths of the draws.
    const within = attacks.filter((rate) => rate > 2 && rate < 6).length / rows.length;
    expect(within).toBeCloseTo(0.9, 2);
    for (let row = 0; row < rows.length; row += 2) expect(attacks[row]).toBe(attacks[row + 1]);
  });

  it("is what the plan's figures come from: means, and never where a day is never reached", () => {
    for (const [index, id] of ["stay", "go"].entries()) {
      const own = rows.filter(({ option }) => option === id);
      const mean = (name: string) => own.reduce((sum, row) => sum + (row[name] as number), 0) / own.length;
      for (const name of ["transferred", "remaining", "cost", "cost.un", "best", "regret", "person_days_at_risk"])
        expect(mean(name), name).toBeCloseTo(options[index].outcomes[name].mean, 6);
      const reached = own.filter((row) => row.days_to_empty !== null).length / own.length;
      expect(reached).toBeCloseTo(options[index].outcomes.days_to_empty.reached, 12);
    }
    expect(rows[0].days_to_empty).toBeNull();
  });

  it.each(["worlds.csv", "worlds.parquet"])("holds the same in %s, read by another's reader", async (file) => {
    const { code, out: same } = await plan(["--worlds-out", file, "--jobs", "2"]);
    expect([code, same]).toEqual([0, out]);
    const others = await rowsOf(file);
    expect(others.length).toBe(rows.length);
    const apart = rows.findIndex((row, i) => JSON.stringify(row) !== JSON.stringify(others[i]));
    expect([apart, others[apart]]).toEqual([-1, rows[apart]]);
  });

  it("is the same bytes on any number of threads", async () => {
    for (const ending of ["ndjson", "parquet"]) {
      await plan(["--worlds-out", `one.${ending}`, "--jobs", "1"]);
      await plan(["--worlds-out", `three.${ending}`, "--jobs", "3"]);
      const [one, three] = ["one", "three"].map((name) => readFileSync(join(cwd, `${name}.${ending}`)));
      expect(one.equals(three)).toBe(true);
    }
  });

  it("of a shard has the shard's worlds, and those of all shards are those of the run", async () => {
    for (const index of [1, 2]) {
      const { code } = await plan(["--shard", `${index}/2`, "--worlds-out", `part-${index}.ndjson`]);
      expect(code).toBe(0);
    }
    const parts = [1, 2].map((index) => readFileSync(join(cwd, `part-${index}.ndjson`), "utf8"));
    expect(parts.join("")).toBe(readFileSync(join(cwd, "worlds.ndjson"), "utf8"));
  });

  it("is refused with another ending, for several files, and where it cannot be written, with nothing left behind", async () => {
    expect((await plan(["--worlds-out", "worlds.xlsx"])).code).toBe(2);
    expect((await plan(["small.yaml", "--worlds-out", "worlds.csv"])).code).toBe(2);
    for (const ending of ["csv", "parquet"]) {
      const { code, err } = await plan(["--worlds-out", `nowhere/worlds.${ending}`]);
      expect(code).toBe(3);
      expect(err).toBe(`relocate: cannot write nowhere/worlds.${ending}: no such folder as nowhere\n`);
    }
    expect(readdirSync(cwd).filter((name) => name.includes(".tmp"))).toEqual([]);
  });
});

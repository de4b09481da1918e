/*
 * Regions through the whole command, on all cores: a large one at the default worlds, and 1,000 sites, 5,000 offers and 20
 * options at few. Prints time, peak memory, and the time that a world and option takes.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generatedRegion } from "./generated-region.js";
import { measured } from "./measured.js";

const folder = mkdtempSync(join(tmpdir(), "bench-region-"));
const path = join(folder, "region.yaml");
for (const { worlds, ...size } of [
  { sites: 60, offers: 200, options: 40, worlds: 16_384 },
  { sites: 1_000, offers: 5_000, options: 20, worlds: 256 },
]) {
  const { sites, offers, options } = size;
  writeFileSync(path, generatedRegion(size));
  const { seconds, megabytes } = measured(["plan", path, "--max-size", "4M", "-n", String(worlds)]);
  const each = (seconds * 1000) / (worlds * options);
  console.log(
    `region of ${sites} sites, ${offers} offers, ${options} options, ${worlds} worlds: ${seconds.toFixed(1)} s, ` +
      `peak ${megabytes.toFixed(0)} MB, ${each.toFixed(2)} ms a world and option`,
  );
}
rmSync(folder, { recursive: true });

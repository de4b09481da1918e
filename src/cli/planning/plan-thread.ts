import { parentPort, workerData } from "node:worker_threads";
import type { Range } from "../../analysis/block-of.ts";
import { worldsMaker } from "../../analysis/parts.ts";
import type { Order } from "./planners.ts";

/* What a worker thread does: asked for some worlds of the design it was given, it answers with their part and rows. */
const port = parentPort as NonNullable<typeof parentPort>;
const { design, withRows } = workerData as Order;
const make = worldsMaker(design, { withRows });
port.on("message", (range: Range) => {
  const done = make(range);
  port.postMessage(
    done,
    done.rows.flatMap(({ columns }) => columns.map(({ buffer }) => buffer as ArrayBuffer)),
  );
});

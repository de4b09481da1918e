import { parentPort, workerData } from "node:worker_threads";
import type { Range } from "../../analysis/block-of.ts";
import type { Design } from "../../analysis/design.ts";
import { partMaker } from "../../analysis/parts.ts";

/* What a worker thread does: asked for some worlds of the design it was given, it answers with their part. */
const port = parentPort as NonNullable<typeof parentPort>;
const make = partMaker(workerData as Design);
port.on("message", (range: Range) => port.postMessage(make(range)));

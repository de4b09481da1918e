import { parentPort, workerData } from "node:worker_threads";
import { perform, type Task } from "../../analysis/sensitivity/tasks.ts";
import { createWorkshop } from "../../analysis/sensitivity/workshop.ts";
import type { Order } from "./run-sensitivity.ts";

/* What a worker thread does: with a workshop of its own, it answers each task with what came of it. */
const port = parentPort as NonNullable<typeof parentPort>;
const { scenario, asked } = workerData as Order;
const workshop = createWorkshop(scenario, asked);
port.on("message", (task: Task) => port.postMessage(perform(workshop, task)));

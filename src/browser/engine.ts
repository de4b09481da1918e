import type { LiveAnswer, LiveRequest } from "../report/page/live-data.ts";

/** A worker that computes one thing at a time; of what is asked meanwhile only the last is computed. */
export class Engine {
  readonly #worker: Worker;
  readonly #answered: (answer: LiveAnswer) => void;
  #busy = false;
  #next: LiveRequest | null = null;

  constructor(source: string, answered: (answer: LiveAnswer) => void) {
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    this.#worker = new Worker(address);
    this.#answered = answered;
    this.#worker.addEventListener("message", ({ data }: MessageEvent<LiveAnswer>) => this.#done(data));
    this.#worker.addEventListener("error", () =>
      this.#done({ number: -1, problem: "this browser cannot compute here" }),
    );
  }

  ask(request: LiveRequest): void {
    if (this.#busy) {
      this.#next = request;
      return;
    }
    this.#busy = true;
    this.#worker.postMessage(request);
  }

  #done(answer: LiveAnswer): void {
    this.#busy = false;
    const next = this.#next;
    this.#next = null;
    if (next !== null) this.ask(next);
    this.#answered(answer);
  }
}

import { EXIT } from "../exit-code.ts";

/** Whether the user has pressed Ctrl-C: the first time the signal says so, the second time ends the program. */
export function interruption(): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const heard = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  process.on("SIGINT", heard);
  return { signal: controller.signal, end: () => process.off("SIGINT", heard) };
}

import { type Command, Option } from "commander";
import { MOST_BYTES } from "../scenario/size.ts";
import { bytes } from "./option-values.ts";

/** What every command that reads scenarios takes. */
export interface InputOptions {
  /** The most bytes a scenario may have. */
  readonly maxSize: number;
}

/** Adds the options of every command that reads scenarios. */
export function withInputOptions(command: Command): Command {
  return command.addOption(
    new Option("--max-size <bytes>", "read scenarios up to this size, such as 4M")
      .argParser(bytes)
      .default(MOST_BYTES, "1M"),
  );
}

import { Argument, type Command } from "commander";
import { commandNamed } from "../command-list.ts";
import { EXIT } from "../exit-code.ts";
import { print, say } from "../streams.ts";
import { SCRIPTS, type Shell } from "./scripts.ts";

const EXAMPLES = `
Examples:
  source <(relocate completion bash)        now, in bash; the same with zsh
  relocate completion fish | source         now, in fish
  relocate completion bash > ~/.local/share/bash-completion/completions/relocate
  relocate completion zsh > "\${fpath[1]}/_relocate"
  relocate completion fish > ~/.config/fish/completions/relocate.fish

Commands, flags and their values are completed; and, once a scenario file stands on the line, the
ids of its options, its metrics with the cost to each payer, and the paths that --set takes.`;

/** `relocate completion`: prints what a shell needs to complete command lines of relocate. */
export function completionCommand(finish: (code: number) => void): Command {
  return commandNamed("completion")
    .addArgument(new Argument("<shell>", "the shell").choices(Object.keys(SCRIPTS)))
    .addHelpText("after", EXAMPLES)
    .action(async (shell: Shell) => {
      const problem = await print(SCRIPTS[shell]);
      if (problem !== null) say(`relocate: cannot write the result: ${problem}\n`);
      finish(problem === null ? EXIT.done : EXIT.impossible);
    });
}

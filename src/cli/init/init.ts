import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { printable } from "../../report/printable.ts";
import type { AnswerId, Given } from "../../scenario/outline/answers.ts";
import { questions } from "../../scenario/outline/questions.ts";
import { commandNamed } from "../command-list.ts";
import { EXIT } from "../exit-code.ts";
import { print, say } from "../streams.ts";
import { writeWhole } from "../write-whole.ts";

interface InitOptions extends Given {
  readonly yes?: true;
  readonly force?: true;
  readonly quiet?: true;
}

const EXAMPLES = `
Examples:
  relocate init                              asks, and writes scenario.yaml
  relocate init north --people 1200          asks the rest, and writes north.yaml
  relocate init north --yes                  asks nothing
  relocate init - --people 1200 --currency EUR | relocate plan -
  relocate init north --offer "A host state" --places 200 --pace "10 to 40 per week"

Without a terminal nothing is asked: what no flag says has a value for the time being. The file
passes relocate check --strict, and says of each figure what to look for. A file that exists is
left alone.

Exit codes: 0 written, 2 wrong command line, 3 the file exists or cannot be written, 130 broken off.`;

/** Usual answers that are known only once it runs. */
const COMPUTED: Partial<Record<AnswerId, string>> = { start: "today", places: "a fifth of the people" };

/** `relocate init`: a first scenario, from an interview on a terminal or from flags. */
export function initCommand(finish: (code: number) => void): Command {
  const command = commandNamed("init").argument(
    "[name]",
    "name of the file, .yaml added where it has none; - for stdout",
    "scenario",
  );
  for (const { id, takes, usual } of questions)
    command.option(`--${id} <text>`, `${takes} (default: ${COMPUTED[id] ?? usual({})})`);
  return command
    .option("-y, --yes", "ask nothing")
    .option("--force", "write over a file that exists")
    .option("-q, --quiet", "no notes on stderr")
    .addHelpText("after", EXAMPLES)
    .action(async (name: string, options: InitOptions) => finish(await init(name, options, command)));
}

async function init(name: string, options: InitOptions, command: Command): Promise<number> {
  const path = name === "-" ? null : /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
  if (path !== null && /^(?:\.ya?ml)?$/i.test(basename(path)))
    command.error(`error: ${JSON.stringify(name)} names no file; write a name, such as north`);
  if (path !== null && options.force !== true && (await exists(path))) {
    say(`relocate: ${path} exists; --force writes over it\n`);
    return EXIT.impossible;
  }
  const text = await outline(options, command);
  if (text === null) return EXIT.interrupted;
  const problem = path === null ? await print(text) : await writeWhole(path, text);
  if (problem !== null) say(`relocate: cannot write ${path ?? "the result"}: ${problem}\n`);
  else if (path !== null && options.quiet !== true) say(`wrote ${path}\n${next(path)}`);
  return problem === null ? EXIT.done : EXIT.impossible;
}

/** The file's text; null where the interview is broken off. A usage error where a flag's value is wrong. */
async function outline(options: InitOptions, command: Command): Promise<string | null> {
  const { answerProblems } = await import("../../scenario/outline/answer-problems.ts");
  const { completeAnswers } = await import("../../scenario/outline/complete-answers.ts");
  const { outlineText } = await import("../../scenario/outline/outline-text.ts");
  const given = givenBy(options);
  const asks = options.yes !== true && process.stdin.isTTY && process.stderr.isTTY;
  const answers = asks
    ? await (await import("./interview.ts")).interview(given, today())
    : completeAnswers({ start: today(), ...given });
  if (answers === null) return null;
  const [problem] = answerProblems(answers);
  if (problem === undefined) return outlineText(answers);
  const { question, message, hint } = problem;
  const flag = question === null ? "" : `--${question.id} ${printable(JSON.stringify(answers[question.id]))}: `;
  return command.error(`error: ${flag}${printable(message)}${hint === null ? "" : `\n${printable(hint)}`}`);
}

function givenBy(options: InitOptions): Given {
  return Object.fromEntries(questions.flatMap(({ id }) => (options[id] === undefined ? [] : [[id, options[id]]])));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function next(path: string): string {
  const named = /^[\w./-]+$/.test(path) ? path : JSON.stringify(path);
  return `next: relocate check ${named}; relocate plan ${named}\n`;
}

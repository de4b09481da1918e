import { type Command, Option } from "commander";
import { commandNamed } from "./command-list.ts";
import { copyPath, writeCopy } from "./copy-of-scenario.ts";
import { deliver, destinations } from "./destinations.ts";
import { EXIT } from "./exit-code.ts";
import { expectApart } from "./expect-apart.ts";
import { optimiseFile } from "./optimise-file.ts";
import {
  type BudgetAsked,
  budget,
  fewRules,
  group,
  newId,
  positive,
  type TransferAsked,
  transfer,
} from "./optimise-values.ts";
import { count, list, share } from "./option-values.ts";
import { type InputOptions, withInputOptions } from "./input-options.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";
import { seedOption, setOption, worldsOption, type RunOptions } from "./run-options.ts";
import { OPTIMISE_FORMATS, type OptimiseFormat, renderOptimise } from "./render-optimise.ts";
import { tellOptimised } from "./tell-optimised.ts";

export interface OptimiseOptions extends OutputOptions<OptimiseFormat>, InputOptions, RunOptions {
  readonly write?: string;
  readonly into?: string;
  readonly offers?: readonly string[];
  readonly under?: string;
  readonly budget?: readonly BudgetAsked[];
  readonly transfer?: readonly TransferAsked[];
  readonly together?: readonly (readonly string[])[];
  readonly frontier?: number;
  readonly payer?: string;
  readonly robust?: "p90" | "regret";
  readonly robustWorlds: number;
  readonly policies?: number;
  readonly among?: readonly string[];
  readonly step: number;
  readonly seconds: number;
  readonly gap: number;
}

const EXAMPLES = `
Examples:
  relocate optimise scenario.yaml                          the fewest expected deaths
  relocate optimise scenario.yaml --offers albania,haven   with these offers only
  relocate optimise scenario.yaml --write found            and as an option, in scenario.found.yaml
  relocate optimise scenario.yaml --budget un=2M@2013-12-31 --transfer 500@2013-12-31
  relocate optimise scenario.yaml --frontier 5 --payer un  deaths against what one payer spends
  relocate optimise scenario.yaml --robust regret          the least greatest regret
  relocate optimise scenario.yaml --policies 1 --among stay,partial   also the best rule

Exit codes: 0 done, 1 the scenario has errors, 2 wrong command line, 3 could not read or write,
or no schedule keeps to the limits, 4 done, but a claim with "require" does not hold.`;

/** `relocate optimise`: finds the best schedule of moves, and simulates it beside the options people wrote. */
export function optimiseCommand(finish: (code: number) => void): Command {
  const command = commandNamed("optimise")
    .argument("<file>", "a scenario file, or - for stdin")
    .option("--write <id>", "add what is found, as an option of this id, to a copy of the scenario", newId)
    .option("--into <path>", "the copy (default: beside the scenario, its name with the id)")
    .option("--offers <ids>", "only these offers may be used, such as albania,haven", list)
    .option("--under <option>", "under what this option sets and needs (default: the baseline)")
    .option("--budget <payer=amount[@date]>", "the most a payer (or all) may spend on average (repeatable)", budget)
    .option("--transfer <people[@date]>", "at least so many transferred to safety (repeatable)", transfer)
    .option("--together <cohorts>", "cohorts that leave each site in equal shares, such as a,b (repeatable)", group)
    .option("--frontier <n>", "also n schedules along deaths against cost", count)
    .option("--payer <id>", "with --frontier: whose cost (default: all payers')")
    .addOption(new Option("--robust <measure>", "minimise this over sampled worlds instead").choices(["p90", "regret"]))
    .option("--robust-worlds <n>", "with --robust: how many worlds", count, 32)
    .addOption(policiesOption())
    .option("--among <ids>", "with --policies: the options that rules choose among (default: all)", list)
    .option("--step <days>", "days of a period", count, 7)
    .option("--seconds <n>", "the most seconds for one integer programme", positive, 30)
    .option("--gap <share>", "how far from the best a schedule may stay, such as 0.001 or 0.1%", share, 0.001)
    .addOption(worldsOption())
    .addOption(seedOption())
    .addOption(setOption());
  return withOutputOptions(withInputOptions(command), OPTIMISE_FORMATS)
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: OptimiseOptions) => finish(await optimise(file, options, command)));
}

function policiesOption(): Option {
  return new Option("--policies <rules>", "also search options with so many rules at most (1 or 2)").argParser(
    fewRules,
  );
}

async function optimise(file: string, options: OptimiseOptions, command: Command): Promise<number> {
  const targets = destinations(options, "table", command);
  const copy = copyPath(file, options, command);
  if (options.step < 1) command.error("error: --step: a period has at least one day");
  if (options.robustWorlds < 2 || options.robustWorlds > 256) command.error("error: --robust-worlds: from 2 to 256");
  if (options.frontier !== undefined && (options.frontier < 2 || options.frontier > 50))
    command.error("error: --frontier: from 2 to 50 points");
  if (options.robust === undefined && command.getOptionValueSource("robustWorlds") !== "default")
    command.error("error: --robust-worlds says in how many worlds --robust minimises: add --robust p90 or regret");
  expectApart([file], [...targets, ...(copy === null ? [] : [copy])], command);
  const timeline = targets.some(({ format }) => format === "json");
  const found = await optimiseFile(file, options, { command, timeline });
  await tellOptimised(found, options);
  const delivered = await deliver(targets, options, (format, layout) => renderOptimise(format, found.report, layout));
  const copied = copy === null || !found.written || (await writeCopy(copy, found.written, options));
  return delivered && copied ? found.code : EXIT.impossible;
}

/** A workflow command as GitHub documents it: `::name key=value,key=value::data`. */
const COMMAND = /^::(error|warning|notice) ((?:[a-zA-Z]+=[^:,\r\n]*)(?:,[a-zA-Z]+=[^:,\r\n]*)*)::([^\r\n]*)$/;

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads a line as the runner does; throws where it is no command. */
export function readWorkflowCommand(line: string): WorkflowCommand {
  const [, name, properties, data] = COMMAND.exec(line) ?? [];
  if (name === undefined) throw new Error(`no workflow command: ${line}`);
  const pairs = (properties as string).split(",").map((pair) => pair.split(/=(.*)/) as [string, string]);
  return {
    name,
    properties: Object.fromEntries(pairs.map(([key, value]) => [key, unescaped(value)])),
    data: unescaped(data as string),
  };
}

/** Whether the log of a CI takes a line for a command (GitHub: `::` after blanks, `##[` anywhere; Azure, TeamCity). */
export function drivesTheLog(line: string): boolean {
  return /^\s*::/.test(line) || /##(\w*)\[/.test(line) || line.includes("\r");
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" };
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (sign) => signs[sign] as string);
}

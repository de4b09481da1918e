import { type Findings, isProblem, type Problem, problem } from "../finding.ts";
import type { Law } from "../law.ts";
import { nearest } from "../nearest.ts";
import type { Converted } from "../quantity/conversion.ts";
import { type Expression, parseQuantity } from "../quantity/parse-quantity.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Dimension } from "../scenario.ts";
import { type RawQuantity, writtenQuantity } from "./written.ts";

/** The draw behind a quantity: whose it is (null: the quantity's own) and what it is multiplied by. */
export interface Draw {
  readonly law: Law;
  readonly unit: Unit | null;
  readonly scale: number;
  readonly assumption: string | null;
}

export interface Use extends Converted {
  readonly dimension: Dimension;
  readonly assumption: string;
}

/** The assumptions of a scenario: parsed when first asked for, and read as the fields that use them say. */
export class Assumptions {
  readonly #raw: Readonly<Record<string, RawQuantity | undefined>>;
  readonly #findings: Findings;
  readonly #currency: string | null;
  readonly #parsed = new Map<string, Expression | null>();
  readonly #uses = new Map<string, Use>();
  readonly #readings = new Map<string, { law: string; path: string }>();

  constructor(raw: Readonly<Record<string, RawQuantity | undefined>>, findings: Findings, currency: string | null) {
    this.#raw = raw;
    this.#findings = findings;
    this.#currency = currency;
  }

  /** How an assumption was read by the first field that used it. */
  firstUse(name: string): Use | null {
    return this.#uses.get(name) ?? null;
  }

  /** What an expression draws from, before its own scale; null where an assumption is at fault (and reported). */
  draw(expression: Expression): Draw | Problem | null {
    if (expression.kind === "law") return { law: expression.law, unit: expression.unit, scale: 1, assumption: null };
    return this.#has(expression.name) ? this.#root(expression.name) : this.#unknown(expression.name);
  }

  /** Records that a field reads an assumption so; fields that read it in different ways cannot share one draw. */
  use(name: string, use: Use, path: string): Problem | null {
    const law = JSON.stringify(use.law);
    const known = this.#readings.get(use.assumption);
    if (known !== undefined && known.law !== law)
      return problem("assumption-conflict", { name: use.assumption, other: known.path });
    if (known === undefined) this.#readings.set(use.assumption, { law, path });
    if (!this.#uses.has(name)) this.#uses.set(name, use);
    return null;
  }

  /** Follows what an assumption rests on to the law at its root. */
  #root(name: string): Draw | null {
    const trail = new Set([name]);
    let at = name;
    let scale = 1;
    let expression = this.#expression(at);
    while (expression?.kind === "assumption") {
      if (!this.#has(expression.name)) return this.#fault(at, this.#unknown(expression.name));
      if (trail.has(expression.name)) return this.#cycle([...trail], expression.name);
      scale *= expression.scale;
      at = expression.name;
      trail.add(at);
      expression = this.#expression(at);
    }
    return expression && { law: expression.law, unit: expression.unit, scale, assumption: at };
  }

  #expression(name: string): Expression | null {
    const known = this.#parsed.get(name);
    if (known !== undefined) return known;
    const expression = this.#parse(name);
    this.#parsed.set(name, expression);
    return expression;
  }

  #parse(name: string): Expression | null {
    const raw = this.#raw[name];
    const written = raw === undefined ? null : writtenQuantity(raw, ["assumptions", name]);
    if (written === null) return null;
    const expression = parseQuantity(written.text, this.#currency);
    if (!isProblem(expression)) return expression;
    this.#findings.add(expression, written.path);
    return null;
  }

  #has(name: string): boolean {
    return (
      Object.hasOwn(this.#raw, name) ||
      !this.#findings.leftOut(["assumptions", name]) ||
      !this.#findings.leftOut(["assumptions"])
    );
  }

  #unknown(name: string): Problem {
    const known = Object.keys(this.#raw);
    return problem("unknown-reference", { kind: "assumption", id: name, near: nearest(name, known), known });
  }

  /** A cycle is one fault, wherever one comes upon it. */
  #cycle(trail: readonly string[], back: string): null {
    const names = trail.slice(trail.indexOf(back));
    const first = names.indexOf([...names].sort()[0] as string);
    const inOrder = [...names.slice(first), ...names.slice(0, first + 1)];
    return this.#fault(inOrder[0] as string, problem("assumption-cycle", { names: inOrder }));
  }

  #fault(name: string, found: Problem): null {
    this.#findings.add(found, ["assumptions", name]);
    return null;
  }
}

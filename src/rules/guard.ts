import type { ASTNode } from '@marcbachmann/cel-js';
import { KNOWN_UNITS } from '#base';
import { COUNTRY_GROUPS, isIdKind } from '#tradeids';
import { isCertificateKind } from './facts/certificateKinds.ts';
import { FUNCTION_NAMES, madeOf } from './functions.ts';
import { shapeAt } from './shape.ts';

/** An input of an expression: a path of the facts; `presence` when only has() asks for it. */
export type Input = { path: string; presence: boolean };

/** Methods that walk a list with a variable. */
export const MACROS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);
const METHODS = new Set(['startsWith', 'endsWith', 'contains', 'substring', 'size', ...MACROS]);
const CALLS = new Set(['has', 'size']);

/** Arguments that are keys of a list of ours, so that a misspelt one is refused and not silently never met. */
const KEYS: Readonly<Record<string, { argument: number; what: string; known: (key: string) => boolean }>> = {
  inGroup: { argument: 1, what: 'country group', known: (key) => Object.hasOwn(COUNTRY_GROUPS, key) },
  checkDigit: { argument: 0, what: 'kind of identifier', known: isIdKind },
  idForm: { argument: 0, what: 'kind of identifier', known: isIdKind },
  certified: { argument: 1, what: 'kind of certificate', known: isCertificateKind },
  isKind: { argument: 1, what: 'kind of certificate', known: isCertificateKind },
  quantity: { argument: 1, what: 'unit', known: (key) => KNOWN_UNITS.includes(key) },
  valueIn: { argument: 1, what: 'unit', known: (key) => KNOWN_UNITS.includes(key) },
};

const literals = (node: Node | undefined): string[] => (node?.op === 'value' && typeof node.args === 'string' ? [node.args] : node?.op === 'list' ? node.args.flatMap(literals) : []);

/** Loops that may stand inside each other. */
const MOST_LOOPS = 2;

type Scope = ReadonlyMap<string, string | undefined>;
export type Node = ASTNode;

/** The path a node stands for, list steps written `[]`; undefined when it is computed. */
function pathOf(node: Node, scope: Scope): string | undefined {
  if (node.op === 'id') return scope.has(node.args) ? scope.get(node.args) : node.args;
  if (node.op === '.') {
    const base = pathOf(node.args[0], scope);
    return base && `${base}.${node.args[1]}`;
  }
  if (node.op === '[]') {
    const base = pathOf(node.args[0], scope);
    return base && `${base}[]`;
  }
  return node.op === 'rcall' && node.args[0] === 'filter' ? pathOf(node.args[1], scope) : undefined;
}

/** Reads an expression's inputs off its tree and refuses what rules may not use. */
class Reader {
  private loops = 0;
  /** Loops that stand inside each other, at most. */
  deepest = 0;
  readonly inputs = new Map<string, Input>();
  readonly faults: string[] = [];

  add(path: string, presence: boolean): void {
    const shape = shapeAt(path);
    if (!shape) this.faults.push(`there is no fact ${path}`);
    const seen = this.inputs.get(path);
    this.inputs.set(path, { path, presence: presence && (seen?.presence ?? true) });
  }

  path(node: Node, scope: Scope, presence = false): void {
    const path = pathOf(node, scope);
    if (path) this.add(path, presence);
    for (let at: Node = node; at.op === '.' || at.op === '[]'; at = at.args[0]) if (at.op === '[]') this.read(at.args[1], scope);
    let base: Node = node;
    while (base.op === '.' || base.op === '[]') base = base.args[0];
    if (base.op !== 'id') this.read(base, scope);
  }

  macro(name: string, list: Node, args: readonly Node[], scope: Scope): void {
    this.read(list, scope);
    const variable = args[0];
    if (variable?.op !== 'id') return void this.faults.push(`${name} needs a variable`);
    const path = pathOf(list, scope);
    const inner = new Map(scope).set(variable.args, path && `${path}[]`);
    this.loops += 1;
    this.deepest = Math.max(this.deepest, this.loops);
    if (this.loops > MOST_LOOPS) this.faults.push(`${name} is a loop inside ${MOST_LOOPS} loops: its time would grow with the third power of the list`);
    for (const body of args.slice(1)) this.read(body, inner);
    this.loops -= 1;
  }

  call(name: string, args: readonly Node[], scope: Scope): void {
    if (!CALLS.has(name) && !FUNCTION_NAMES.has(name)) this.faults.push(`function ${name} is not known`);
    const keys = KEYS[name];
    for (const key of literals(keys && args[keys.argument])) if (keys && !keys.known(key)) this.faults.push(`there is no ${keys.what} ${key}`);
    const fault = madeOf(name, args.map((one) => (one.op === 'value' && typeof one.args === 'string' ? one.args : undefined)));
    if (fault !== undefined) this.faults.push(fault);
    const presence = name === 'has';
    for (const one of args) presence ? this.path(one, scope, true) : this.read(one, scope);
  }

  method(name: string, list: Node, args: readonly Node[], scope: Scope): void {
    if (!METHODS.has(name)) this.faults.push(name === 'matches' ? 'matches backtracks: use like' : `method ${name} is not known`);
    if (MACROS.has(name)) return this.macro(name, list, args, scope);
    for (const one of [list, ...args]) this.read(one, scope);
  }

  read(node: Node, scope: Scope): void {
    switch (node.op) {
      case 'value':
        if (typeof node.args === 'number') this.faults.push(`${node.args} is a floating-point number: use decimal("${node.args}")`);
        return;
      case 'id':
      case '.':
      case '[]':
        return this.path(node, scope);
      case 'call':
        return this.call(node.args[0], node.args[1], scope);
      case 'rcall':
        return this.method(node.args[0], node.args[1], node.args[2], scope);
      case '!_':
      case '-_':
        return this.read(node.args, scope);
      case 'map':
      case '.?':
      case '[?]':
        return void this.faults.push(`${node.op} may not stand in a rule`);
      default:
        for (const one of node.args) this.read(one, scope);
    }
  }
}

/** Inputs of an expression, how many of its loops stand inside each other, and what is wrong with it. `each` is the list an element variable stands for. */
export function readInputs(node: Node, each: string | undefined): { inputs: Input[]; loops: number; faults: string[] } {
  const reader = new Reader();
  const scope = new Map<string, string | undefined>();
  if (each) scope.set('each', `${each}[]`);
  reader.read(node, scope);
  return { inputs: [...reader.inputs.values()], loops: reader.deepest, faults: [...new Set(reader.faults)] };
}

import type { Node } from '../guard.ts';
import { MACROS } from '../guard.ts';
import { call, method } from './calls.ts';
import { certificates } from './certificates.ts';
import { ABSENT } from './frame.ts';
import { loop, variableOf } from './loops.ts';
import { arithmetic, comparison, membership } from './operators.ts';
import { pathRead, presence, type Scope } from './paths.ts';
import { constantOf, type Read, type Typed } from './typed.ts';

function literal(value: unknown): Typed | undefined {
  if (typeof value === 'string') return constantOf('string', value);
  if (typeof value === 'boolean') return constantOf('bool', value);
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? constantOf('int', Number(value)) : undefined;
}

/** A list whose elements are the same for everybody and of one type. */
function constantList(nodes: readonly Node[], scope: Scope): Typed | undefined {
  const all = nodes.map((one) => build(one, scope));
  const [first] = all;
  if (!first || !all.every((one) => one && 'constant' in one && one.type === first.type)) return undefined;
  return constantOf('list', all.map((one) => one?.constant), first.type);
}

/** Three values as the expression language has them inside a loop's body: what settles it settles it from either side. */
function logical(settles: boolean, left: Read, right: Read): Read {
  return (frame) => {
    const a = left(frame);
    if (a === settles) return settles;
    const b = right(frame);
    if (b === settles) return settles;
    return a === ABSENT || b === ABSENT ? ABSENT : !settles;
  };
}

function choice(condition: Typed, chosen: Typed, otherwise: Typed): Typed | undefined {
  if (condition.type !== 'bool' || chosen.type !== otherwise.type || chosen.type === 'list' || chosen.type === 'object') return undefined;
  return { type: chosen.type, read: (frame) => {
    const value = condition.read(frame);
    return value === ABSENT ? ABSENT : value === true ? chosen.read(frame) : otherwise.read(frame);
  } };
}

function macro(name: string, listNode: Node, args: readonly Node[], scope: Scope): Typed | undefined {
  const [variable, body] = args;
  const list = build(listNode, scope);
  if (args.length !== 2 || variable?.op !== 'id' || !body || list?.type !== 'list') return undefined;
  const depth = scope.variables.size;
  // A variable of the same name would take the place of an outer one and its slot.
  const element = scope.variables.has(variable.args) ? undefined : variableOf(list, depth);
  const built = element && build(body, { ...scope, variables: new Map(scope.variables).set(variable.args, element) });
  return built && loop(name, list, built, depth);
}

function called(name: string, nodes: readonly Node[], scope: Scope): Typed | undefined {
  const [first] = nodes;
  if (name === 'has' && first) {
    const read = presence(first, scope);
    return read && { type: 'bool', read };
  }
  const args = nodes.map((one) => build(one, scope));
  if (!args.every((one) => one !== undefined)) return undefined;
  if (name === 'size' && args[0]) return method('size', args[0], []);
  return certificates(name, args) ?? call(name, args);
}

function onBase(name: string, baseNode: Node, nodes: readonly Node[], scope: Scope): Typed | undefined {
  if (MACROS.has(name)) return macro(name, baseNode, nodes, scope);
  const base = build(baseNode, scope);
  const args = nodes.map((one) => build(one, scope));
  return base && args.every((one) => one !== undefined) ? method(name, base, args) : undefined;
}

function negated(one: Typed | undefined): Typed | undefined {
  if (one?.type !== 'bool') return undefined;
  return { type: 'bool', read: (frame) => {
    const value = one.read(frame);
    return value === ABSENT ? ABSENT : !value;
  } };
}

function pair(node: Node, scope: Scope): [Typed, Typed] | undefined {
  const [left, right] = (node.args as readonly Node[]).map((one) => build(one, scope));
  return left && right ? [left, right] : undefined;
}

/**
 * A checked expression as a closure over typed reads; undefined when it holds something that only the expression language itself answers
 * exactly, which is then asked. Nothing here is made of text: no code is evaluated.
 */
export function build(node: Node, scope: Scope): Typed | undefined {
  switch (node.op) {
    case 'value': return literal(node.args);
    case 'id': case '.': return pathRead(node, scope);
    case 'list': return constantList(node.args, scope);
    case 'call': return called(node.args[0], node.args[1], scope);
    case 'rcall': return onBase(node.args[0], node.args[1], node.args[2], scope);
    case '!_': return negated(build(node.args, scope));
    case '?:': {
      const [condition, chosen, otherwise] = node.args.map((one) => build(one, scope));
      return condition && chosen && otherwise && choice(condition, chosen, otherwise);
    }
    default: return ofTwo(node, scope);
  }
}

function ofTwo(node: Node, scope: Scope): Typed | undefined {
  const sides = pair(node, scope);
  if (!sides) return undefined;
  const [left, right] = sides;
  switch (node.op) {
    case '&&': case '||': return left.type === 'bool' && right.type === 'bool' ? { type: 'bool', read: logical(node.op === '||', left.read, right.read) } : undefined;
    case 'in': return membership(left, right);
    case '==': case '!=': case '<': case '<=': case '>': case '>=': return comparison(node.op, left, right);
    case '+': case '-': case '*': case '/': return arithmetic(node.op, left, right);
    default: return undefined;
  }
}

/** What cannot even be worked out for constants is left to the expression language, which says why. */
function buildOrLeave(node: Node, scope: Scope): Typed | undefined {
  try {
    return build(node, scope);
  } catch {
    return undefined;
  }
}

/** A yes-or-no question as a read of true, false or absent. */
export function question(node: Node, scope: Scope): Read | undefined {
  const built = buildOrLeave(node, scope);
  return built?.type === 'bool' ? built.read : undefined;
}

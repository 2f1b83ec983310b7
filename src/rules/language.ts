import { Environment } from '@marcbachmann/cel-js';
import { registerFunctions } from './functions.ts';
import { registerTypes } from './operators.ts';
import { celType, ROOTS, type Shape, shapeAt, typeName } from './shape.ts';

/** Trees beyond these sizes are refused: a rule is a sentence, not a program. */
const LIMITS = { maxAstNodes: 400, maxDepth: 24, maxListElements: 300, maxMapEntries: 0, maxCallArguments: 6 };

function vocabulary(homogeneousAggregateLiterals: boolean): Environment {
  const env = new Environment({ unlistedVariablesAreDyn: false, homogeneousAggregateLiterals, enableOptionalTypes: false, limits: LIMITS });
  registerTypes(env);
  registerFunctions(env);
  return env;
}

function declareTypes(env: Environment, shape: Shape, path: string, declared: Set<Shape>): void {
  if (shape.kind === 'list') return declareTypes(env, shape.of, `${path}[]`, declared);
  if (shape.kind !== 'object' || declared.has(shape)) return;
  declared.add(shape);
  for (const [key, field] of Object.entries(shape.fields)) declareTypes(env, field, `${path}.${key}`, declared);
  env.registerType(typeName(shape, path), { fields: Object.fromEntries(Object.entries(shape.fields).map(([key, field]) => [key, celType(field, `${path}.${key}`)])) });
}

function checking(): Environment {
  const env = vocabulary(true);
  const declared = new Set<Shape>();
  for (const [name, shape] of Object.entries(ROOTS)) {
    declareTypes(env, shape, name, declared);
    env.registerVariable(name, celType(shape, name));
  }
  return env;
}

/** Knows no types: that a list is of one type was seen when the rule was loaded, and could not be seen of ["a", product.sku] here. */
function running(): Environment {
  const env = vocabulary(false);
  for (const name of [...Object.keys(ROOTS), 'each']) env.registerVariable(name, 'dyn');
  return env;
}

let typed: Environment | undefined;
let plain: Environment | undefined;

/** Knows every fact's type; used once for each expression, before it is first asked. */
const typedWords = (): Environment => (typed ??= checking());
/** Reads plain values; used for every subject. */
export const runtime: Pick<Environment, 'parse'> = { parse: (expression) => (plain ??= running()).parse(expression) };

const byList = new Map<string, Environment>();

/** The environment in which an expression is checked; `each` has the type of the list's elements. */
export function checkingFor(each: string | undefined): Environment {
  if (!each) return typedWords();
  const known = byList.get(each) ?? checkingEach(each);
  byList.set(each, known);
  return known;
}

function checkingEach(each: string): Environment {
  const shape = shapeAt(`${each}[]`);
  if (!shape) throw new Error(`each: there is no list ${each} among the facts`);
  return typedWords().clone().registerVariable('each', celType(shape, `${each}[]`));
}

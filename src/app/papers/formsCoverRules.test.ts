import { expect, test } from 'vitest';
import { FORMED_KINDS, isDocumentKind, paperForm } from '#documents';
import { bundledPacks } from '#rules';

/** Worked out by the app, or lists as a whole: their columns are asked for one by one. */
const ELSEWHERE = new Set(['kind', 'lines', 'taxes', 'allowances', 'lines[].allowances', 'lines[].allowances[].amount', 'lines[].allowances[].charge', 'lines[].price', 'carriage.containers', 'customs.table6a', 'credit.papers', 'credit.instalments']);

/** Paths of each kind of paper that some rule reads. */
function readByRules(): Map<string, Set<string>> {
  const read = new Map<string, Set<string>>();
  for (const { inputs, rule } of bundledPacks().flatMap((pack) => pack.rules)) for (const { path } of inputs) {
    const [, kind = '', rest = ''] = /^documents\.(\w+)\[\]\.(.+)$/u.exec(path) ?? (path.startsWith('document.') ? ['', rule.subject, path.slice('document.'.length)] : []);
    if (isDocumentKind(kind)) read.set(kind, new Set([...(read.get(kind) ?? []), rest.replace(/\[\]$/u, '')]));
  }
  return read;
}

test('a form asks for everything that rules look at in its paper', () => {
  const read = readByRules();
  const left = FORMED_KINDS.flatMap((kind) => {
    const shown = new Set(paperForm(kind, 'en').flatMap((group) => group.fields.map((one) => (group.list ? `${group.list}[].${one.path}` : one.path))));
    return [...(read.get(kind) ?? [])].filter((path) => !shown.has(path) && !ELSEWHERE.has(path)).map((path) => `${kind} ${path}`);
  });
  expect(left).toEqual([]);
  expect(read.get('commercialInvoice')?.size, 'control: rules do read').toBeGreaterThan(40);
});

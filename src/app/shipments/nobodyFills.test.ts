import { labelNames } from '#catalogue';
import { FORMED_KINDS, paperForm } from '#documents';
import { bundledPacks, LABEL_KEYS } from '#rules';
import { describe, expect, test } from 'vitest';
import { fieldOfFact } from '../facts/fields.ts';
import { DATE_FACTS, DESTINATION_FACTS, GOODS_FACTS, PAYMENT_FACTS, SCREENING_FACTS, TAX_FACTS } from './detailFields.ts';
import { factsOfShipment } from './whole.ts';

/** Paths that rules in force read, with the rules, list steps at the end left out. */
const read = new Map<string, { path: string; subject: string; rules: Set<string> }>();
for (const { rule, inputs } of bundledPacks().flatMap((one) => one.rules)) for (const input of inputs) {
  const path = input.path.replace(/\[\]$/, '');
  const key = path.startsWith('document.') ? `${rule.subject}: ${path}` : path;
  const one = read.get(key) ?? { path, subject: rule.subject, rules: new Set() };
  one.rules.add(rule.id);
  read.set(key, one);
}
const told = (found: readonly { path: string; rules: ReadonlySet<string> }[]): Record<string, string> => Object.fromEntries(found.map(({ path, rules }) => [path, [...rules].sort().join(' ')]));

/** Fields a form of this kind of paper has, columns of lists as `lines[].sku`. */
const fieldsOf = (kind: (typeof FORMED_KINDS)[number]): string[] => paperForm(kind, 'en').flatMap((group) => [...(group.list ? [group.list] : []), ...group.fields.map((field) => (group.list ? `${group.list}[].${field.path}` : field.path))]);
const FORMS = new Map<string, ReadonlySet<string>>(FORMED_KINDS.map((kind) => [kind, new Set(fieldsOf(kind))]));

describe('leaves that rules read and no form fills', () => {
  test('of papers are those that only a read UBL invoice has', () => {
    const open = [...read.values()].flatMap((one) => {
      const [, own] = /^document\.(.+)$/.exec(one.path) ?? [];
      const [, of, field] = /^documents\.(?!pairs|linePairs)(\w+)(?:\[\])?\.(.+)$/.exec(one.path) ?? [];
      const [kind, path] = own ? [one.subject, own] : [of, field];
      return kind === undefined || path === undefined || FORMS.get(kind)?.has(path) !== false ? [] : [{ ...one, path: `${kind} ${path}` }];
    });
    expect(told(open)).toEqual({
      'commercialInvoice lines[].allowances': 'BR-LIN-1', 'commercialInvoice lines[].allowances[].amount': 'BR-LIN-1', 'commercialInvoice lines[].allowances[].charge': 'BR-LIN-1', 'commercialInvoice lines[].price': 'BR-LIN-1',
    });
  });

  test('of shipments are what its goods are', () => {
    const typed = new Set([TAX_FACTS, PAYMENT_FACTS, DATE_FACTS, SCREENING_FACTS, DESTINATION_FACTS, GOODS_FACTS].flatMap((all) => all.map((one) => one.path.replace('facts.', ''))));
    const common = { carriage: { mode: 'sea', onBoardOn: '2026-11-08', containers: [{ number: 'CSQU3054383' }] }, incoterm: 'CIF', currency: 'USD', ports: { finalDestination: 'DE' } };
    const taken = factsOfShipment({ common, facts: {} } as unknown as Parameters<typeof factsOfShipment>[0], []) as Record<string, unknown>;
    const open = [...read.values()].filter(({ path }) => path.startsWith('shipment.')).map((one) => ({ ...one, path: one.path.slice('shipment.'.length) })).filter(({ path }) => !typed.has(path) && taken[path.split(/[.[]/)[0] ?? ''] === undefined);
    console.info(`nobody fills: ${open.map(({ path, rules }) => `shipment.${path} (${[...rules].join(', ')})`).join('; ')}`);
    // The day the books are looked at is the day that is asked for when nobody names another. What goods are could be taken from the catalogue and is not yet.
    expect(told(open)).toEqual({ 'goods': 'EUR-023 GCC-S-002 USA-012', 'goods[].certificates': 'AFR-007', 'goods[].food': 'GCC-S-002 USA-012', 'goods[].hsCode': 'EUR-023 GCC-S-002 USA-012', 'goods[].mains': 'AFR-007', 'goods[].radio': 'AFR-007', 'payment.asOf': 'FIN-001 FIN-002 FIN-003 FIN-004 FIN-010' });
  });

  test('of labels are none: each has its name on the form, and a field of the item behind it', () => {
    expect(LABEL_KEYS.filter((key) => !labelNames()[key])).toEqual([]);
    expect([...read.values()].filter(({ path }) => /^product\.(?:label|tests)\./.test(path) && fieldOfFact(path) === undefined)).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocumentText } from '#documents';
import { evaluateRule, type Facts, bundledPacks, facts, subjectOf } from '#rules';
import { shownFindings } from '../report/render.ts';
import { judgePapers } from './judge.ts';

const ON = '2026-11-21';
const electronic = bundledPacks().find((one) => one.rulePack.id === 'en16931')?.rules ?? [];

describe('rules over totals of electronic invoices', () => {
  const failing = (given: Facts) => electronic.filter((one) => evaluateRule(one, subjectOf(facts.parse(given), ON)).outcome === 'fail').map((one) => one.rule.id);
  test.each(electronic.map((one) => [one.rule.id, one.rule] as const))('%s fails alone where one figure is wrong, and nothing fails where all are right', (id, { examples }) => {
    expect(examples.fail.map((one) => failing(one.facts))).toEqual(examples.fail.map(() => [id]));
    expect(examples.pass.flatMap((one) => failing(one.facts))).toEqual([]);
  });

  const folder = join(import.meta.dirname, '../../../../shared/data/documents/peppol');
  test.skipIf(!existsSync(folder))(`hold on nine published invoices, and one changed cent is found in each${existsSync(folder) ? '' : ' (skipped: ../shared/data is absent)'}`, () => {
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder, file), 'utf8');
      const says = (source: string) => judgePapers(readDocumentText(source, file).documents.map((document) => ({ document, file })), {}, ON).findings.filter((one) => one.rule.startsWith('BR-') && one.status === 'fail').map((one) => one.rule);
      expect([file, says(text)]).toEqual([file, []]);
      const changed = text.replace(/(<cbc:PayableAmount currencyID="\w+">)(-?\d+)[.\d]*/, '$1$2.37');
      expect([file, says(changed)]).toEqual([file, changed === text ? [] : ['BR-CO-16']]);
    }
  });
});

describe('papers of one shipment', () => {
  const kg = (value: string) => ({ value, unit: 'KGS' });
  const paper = (kind: 'packingList' | 'billOfLading', number: string, gross: string) => ({ file: `${number}.json`, document: { kind, number, date: ON, totals: { packageCount: '4', packageKind: 'CTN', netWeight: kg('100'), grossWeight: kg(gross) } } });

  test('a weight that differs is one point with both papers and their files', () => {
    const { findings } = judgePapers([paper('billOfLading', 'BL-1', '180'), paper('packingList', 'PL-1', '120')], {}, ON);
    const differs = findings.filter((one) => one.rule === 'XDC-002');
    expect(differs.map((one) => [one.status, one.where.file, one.others?.map((other) => other.file)])).toEqual([['fail', 'PL-1.json', ['BL-1.json']]]);
  });
  test('and there is no such point where they agree', () => expect(judgePapers([paper('billOfLading', 'BL-1', '120.5'), paper('packingList', 'PL-1', '120')], {}, ON).findings.filter((one) => one.rule === 'XDC-002')).toEqual([]));
  test('a detail that is missing is said with the paper it is missing on', () => {
    const { findings } = judgePapers([paper('packingList', 'PL-1', '120')], { shipment: { mode: 'sea' } }, ON);
    const said = (rule: string) => shownFindings(findings.filter((one) => one.rule === rule), 'en').map((one) => one.text.detail);
    expect(said('PKL-001')).toEqual(['Empty on PL-1: Lines.']);
    expect(said('TRN-013')).toEqual(['Empty on the shipment: Destination.']);
  });
  test('nothing is asked of kinds that are not there', () => expect(judgePapers([], {}, ON).findings).toEqual([]));
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { product } from '#catalogue';
import { KEY_LIST, keyFromPem, sealed } from '#rules';
import { describe, expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';
import { newSigner, packText, ruleYaml, sealedPack, type Signer } from './signing.fixture.ts';

const AT = Date.parse('2026-11-21T06:00:00Z');
const firm = testFirm({ name: 'Kaveri Exports', person: 'Asha', at: AT });
const signer = newSigner();
const stranger = newSigner();
let files = 0;

/** A file as a person hands it in. */
async function granted(bytes: Uint8Array | string, name = 'brassware.niryat-pack'): Promise<string> {
  files += 1;
  const path = join(firm.folder, `${files}-${name}`);
  await writeFile(path, bytes);
  return firm.app.files.grant(path, name);
}
const trust = async (one: Signer, name = 'Iyer & Co'): Promise<unknown> => firm.value('rules.trustKey', { file: await granted(one.publicPem, 'key.pem'), name });
const install = async (bytes: Uint8Array): Promise<string> => {
  const answer = await firm.call('rules.installPack', { file: await granted(bytes) });
  return answer.ok ? 'installed' : answer.problem.code;
};
const inForce = async (id: string): Promise<string | undefined> => (await firm.value('rules.packs', {})).packs.find((one) => one.id === id)?.version;
const add = (sku: string, origin?: string): Promise<unknown> => firm.change(async (db) => db.create('product', product.parse({ id: db.newId(), sku, name: { en: { text: `Lamp ${sku}` } }, ...(origin ? { origin } : {}) })));

describe('a rule pack from a file', () => {
  test('of a signer nobody trusts is refused; trusted, it is in force, undone it is not', async () => {
    expect(await install(sealedPack(signer))).toBe('pack-unknown-key');
    await trust(signer);
    expect([await install(sealedPack(signer)), await inForce('brassware')]).toEqual(['installed', '1.0.0']);
    expect((await firm.value('rules.packs', {})).packs.find((one) => one.id === 'brassware')).toMatchObject({ origin: 'installed', signedBy: 'Iyer & Co', installedOn: '2026-11-21', bundledVersion: null, rules: 1 });
    await firm.value('workspace.undo', {});
    expect(await inForce('brassware')).toBeUndefined();
  });

  test('is asked with every check, names itself in the finding, and goes when it is taken off', async () => {
    await trust(signer);
    await install(sealedPack(signer));
    await add('L-1', 'CN');
    const found = await firm.value('checks.run', {});
    expect(found.packs).toContainEqual({ id: 'brassware', version: '1.0.0' });
    expect(found.findings.find((one) => one.rule === 'BRW-001')).toMatchObject({ severity: 'error', status: 'fail', text: { title: 'Not made in India', detail: 'Origin CN.' } });
    await firm.value('rules.removePack', { id: 'brassware' });
    expect((await firm.value('checks.run', {})).findings.filter((one) => one.rule === 'BRW-001')).toEqual([]);
  });

  const older = (): Uint8Array => sealedPack(signer, { version: '0.9.0' });
  const refused: [string, () => Uint8Array, string][] = [
    ['with one byte changed', () => Buffer.from(sealedPack(signer).toString('latin1').replace('made in India', 'made in Indio'), 'latin1'), 'pack-altered'],
    ['with a byte added at its end', () => Buffer.concat([sealedPack(signer), Buffer.from('\n')]), 'pack-altered'],
    ['without a signature', () => Buffer.from(packText()), 'pack-unsigned'],
    ['that is something else altogether', () => Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'pack-unsigned'],
    ['of another signer', () => sealedPack(stranger), 'pack-unknown-key'],
    ['that names a trusted key but is signed with another', () => Buffer.from(sealedPack(stranger).toString('latin1').replace(/^key: .*$/m, /^key: .*$/m.exec(sealedPack(signer).toString('latin1'))?.[0] ?? ''), 'latin1'), 'pack-altered'],
    ['older than the one in force', older, 'pack-older'],
    ['of the version in force', () => sealedPack(signer), 'pack-older'],
    ['past its last day', () => sealedPack(signer, { version: '1.1.0', expires: '2026-11-20' }), 'pack-expired'],
    ['for a newer Niryat', () => sealedPack(signer, { version: '1.1.0', engine: '9.0.0' }), 'pack-engine'],
    ['with a rule that another pack has', () => sealedPack(signer, { version: '1.1.0', rules: [ruleYaml('EXP-001')] }), 'pack-double-id'],
    ['with an expression that loops', () => sealedPack(signer, { version: '1.1.0', rules: [ruleYaml('BRW-001', 'product.materials.all(a, product.materials.all(b, product.materials.all(c, a.name == b.name || b.name == c.name)))')] }), 'pack-invalid'],
    ['with an expression of 100 KB', () => sealedPack(signer, { version: '1.1.0', rules: [ruleYaml('BRW-001', `product.origin == "${'x'.repeat(100_000)}"`)] }), 'pack-invalid'],
    ['with a function nobody knows', () => sealedPack(signer, { version: '1.1.0', rules: [ruleYaml('BRW-001', 'fetch(product.origin)')] }), 'pack-invalid'],
    ['with two rules of one id', () => sealedPack(signer, { version: '1.1.0', rules: [ruleYaml('BRW-001'), ruleYaml('BRW-001')] }), 'pack-invalid'],
    ['with aliases that unfold to gigabytes', () => sealedPack(signer, { version: '1.1.0', rules: [`a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n${ruleYaml('BRW-001')}`] }), 'pack-invalid'],
    ['with a number where a text belongs', () => sealedPack(signer, { version: '1.1.0', rules: [ruleYaml('BRW-001').replace('title: The goods are made in India', 'title: 12')] }), 'pack-invalid'],
  ];
  test('that is altered, older, expired, unsigned or wrong is refused, and the one before stays in force', async () => {
    await trust(signer);
    await install(sealedPack(signer));
    const exporter = await inForce('exporter');
    for (const [what, bytes, code] of refused) expect([what, await install(bytes()), await inForce('brassware'), await inForce('exporter')]).toEqual([what, code, '1.0.0', exporter]);
  });

  test('on its last day is still taken', async () => {
    await trust(signer);
    expect(await install(sealedPack(signer, { expires: '2026-11-21' }))).toBe('installed');
  });

  test('that takes the place of a bundled one gives way again to it when it is taken off', async () => {
    await trust(signer);
    const came = await inForce('gcc');
    const gcc = sealedPack(signer, { id: 'gcc', version: '9.0.0', rules: [ruleYaml('GCC-002')] });
    expect([await install(gcc), await inForce('gcc')]).toEqual(['installed', '9.0.0']);
    expect((await firm.value('rules.packs', {})).packs.find((one) => one.id === 'gcc')?.bundledVersion).toBe(came);
    await firm.value('rules.removePack', { id: 'gcc' });
    expect(await inForce('gcc')).toBe(came);
  });

  test('is set aside when its signer is trusted no more', async () => {
    await trust(signer);
    await install(sealedPack(signer));
    const [key] = (await firm.value('rules.packs', {})).keys;
    await firm.value('rules.distrustKey', { id: key?.id ?? '' });
    expect(await inForce('brassware')).toBeUndefined();
  });
});

describe('a key list', () => {
  const next = newSigner();
  const list = (by: Signer, to?: string): Buffer => sealed(KEY_LIST, Buffer.from(JSON.stringify({ issued: '2026-11-21', keys: [{ ...keyFromPem(signer.publicPem, 'Old key', '2020-01-01'), ...(to ? { to } : {}) }, keyFromPem(next.publicPem, 'New key', '2026-11-01')] })), by.privateKey);

  test('signed by the old key hands over to the new one, and can end the old one', async () => {
    await trust(signer);
    await firm.value('rules.trustKey', { file: await granted(list(signer, '2026-11-10'), 'keys'), name: 'list' });
    expect((await firm.value('rules.packs', {})).keys.map((one) => [one.name, one.to])).toEqual([['Old key', '2026-11-10'], ['New key', null]]);
    expect(await install(sealedPack(next))).toBe('installed');
    expect(await install(sealedPack(signer, { version: '1.1.0' }))).toBe('pack-unknown-key');
  });

  test('signed by a stranger brings no key', async () => {
    await trust(signer);
    const answer = await firm.call('rules.trustKey', { file: await granted(list(stranger), 'keys'), name: 'list' });
    expect(answer.ok ? 'taken' : answer.problem.code).toBe('key-list-unknown-key');
    expect((await firm.value('rules.packs', {})).keys.length).toBe(1);
  });
});

describe('what a pack would change', () => {
  test('is counted rule by rule, with examples, before it is installed', async () => {
    await trust(signer);
    await install(sealedPack(signer, { rules: [ruleYaml('BRW-001'), ruleYaml('BRW-002', 'has(product.sku)', '', `
  pass: [{ facts: { product: { sku: A } } }]
  fail: [{ facts: { product: { origin: CN } } }]
  unknown: { never: it asks only for presence }
  notApplicable: [{ facts: { exporter: { iec: X } } }]`)] }));
    await add('L-1', 'CN');
    await add('L-2', 'IN');
    await add('L-3');
    const after = sealedPack(signer, { version: '1.1.0', rules: [ruleYaml('BRW-001', 'product.origin == "IN" || product.origin == "CN"', '', `
  pass: [{ facts: { product: { sku: A, origin: CN } } }]
  fail: [{ facts: { product: { sku: A, origin: VN } } }]
  unknown: [{ facts: { product: { sku: A } } }]
  notApplicable: [{ facts: { exporter: { iec: X } } }]`), ruleYaml('BRW-003', 'product.origin == "IN"')] });
    const preview = await firm.value('rules.previewPack', { file: await granted(after) });
    expect(preview).toMatchObject({ replaces: { version: '1.0.0', origin: 'installed' }, subjects: 4, touched: 3 });
    expect([preview.added.map((one) => one.id), preview.removed.map((one) => one.id), preview.changed.map((one) => [one.id, one.fields])]).toEqual([['BRW-003'], ['BRW-002'], [['BRW-001', ['check']]]]);
    expect(preview.shifts.map((one) => [one.rule, one.from, one.to, one.count])).toEqual([['BRW-003', null, 'fail', 1], ['BRW-003', null, 'unknown', 1], ['BRW-002', 'pass', null, 3], ['BRW-001', 'fail', 'pass', 1], ['BRW-003', null, 'pass', 1]]);
    expect(preview.shifts.find((one) => one.rule === 'BRW-001')?.examples).toEqual([{ kind: 'product', record: expect.any(String), sku: 'L-1', name: 'Lamp L-1', destination: null }]);
    expect(await inForce('brassware')).toBe('1.0.0');
  });

  test('is counted for shipments and their papers too', async () => {
    await trust(signer);
    const { id } = await firm.value('shipments.add', { number: 'S-041' });
    await firm.value('shipments.savePaper', { kind: 'commercialInvoice', shipments: [id], document: { number: 'KB/118', date: '2026-11-10', incoterm: 'FOB' } });
    await firm.value('shipments.savePaper', { kind: 'packingList', shipments: [id], document: { number: 'PL/118' } });
    const invoice = (says: string): string => `[{ facts: { document: { kind: commercialInvoice, ${says} } } }]`;
    const rule = ruleYaml('BRW-001', 'document.incoterm == "FOB"', '', `
  pass: ${invoice('incoterm: FOB')}
  fail: ${invoice('incoterm: CIF')}
  unknown: ${invoice('number: A')}
  notApplicable: [{ facts: { exporter: { iec: X } } }]`).replace('subject: product', 'subject: commercialInvoice').replace(' Origin {product.origin}.', '');
    const pack = sealedPack(signer, { rules: [rule] });
    const preview = await firm.value('rules.previewPack', { file: await granted(pack) });
    expect([preview.subjects, preview.shifts.map((one) => [one.rule, one.to, one.count, one.examples.map((each) => [each.kind, each.name])])]).toEqual([2, [['BRW-001', 'pass', 1, [['shipment', 'S-041']]]]]);
  });
});

describe('an overlay', () => {
  const lst8 = async (): Promise<[string, string] | undefined> => {
    const [one] = (await firm.value('checks.run', {})).findings.filter((each) => each.rule === 'LST-008');
    return one && [one.severity, one.status];
  };

  test('switches a rule off and on again, with the reason beside it', async () => {
    await add('L-1', 'IN');
    expect(await lst8()).toBeDefined();
    const { rule, changeSet } = await firm.value('rules.adjust', { rule: 'LST-008', off: true, note: 'our buyers do not ask' });
    expect([rule.state, rule.offReason, changeSet?.title]).toEqual(['own-off', 'our buyers do not ask', 'Change to rule LST-008']);
    expect(await lst8()).toBeUndefined();
    await firm.value('rules.adjust', { rule: 'LST-008', off: null, note: 'they do now' });
    expect(await lst8()).toBeDefined();
    expect((await firm.value('rules.overlay', {})).entries).toEqual([]);
  });

  test('of several entries that match the last one wins', async () => {
    await add('L-1', 'IN');
    await firm.value('rules.saveOverlay', { entries: [{ match: 'LST-*', off: true, note: 'not now' }, { match: 'LST-008', off: false, severity: 'warning', note: 'but this one' }] });
    expect(await lst8()).toEqual(['warning', 'fail']);
    const items = (await firm.value('rules.browse', { pack: 'storefront' })).items.map((one) => [one.id, one.state]);
    expect(items.filter(([, state]) => state === 'on')).toEqual([['LST-008', 'on']]);
  });

  test('cannot raise a rule above the cap of its confidence', async () => {
    const answer = await firm.call('rules.adjust', { rule: 'EXP-011', severity: 'error', note: 'we want it so' });
    expect(answer.ok ? 'taken' : answer.problem.code).toBe('above-cap');
    await firm.value('rules.saveOverlay', { entries: [{ match: '*', severity: 'error', note: 'everything' }] });
    const items = (await firm.value('rules.browse', {})).items;
    expect(items.filter((one) => one.cap !== 'error' && one.effectiveSeverity === 'error')).toEqual([]);
    expect(items.filter((one) => one.cap === 'error' && one.effectiveSeverity !== 'error' && one.state !== 'sleeping')).toEqual([]);
  });

  test('adds rules of the company itself, which are asked like all others', async () => {
    await add('L-1', 'CN');
    const saved = await firm.value('rules.saveOwnRule', { text: ruleYaml('FIRM-001') });
    expect([saved.problems, saved.rule?.pack]).toEqual([[], 'own']);
    expect((await firm.value('checks.run', {})).findings.find((one) => one.rule === 'FIRM-001')?.status).toBe('fail');
    expect((await firm.value('rules.overlay', {})).ownRules.map((one) => one.id)).toEqual(['FIRM-001']);
    await firm.value('rules.removeOwnRule', { id: 'FIRM-001' });
    expect((await firm.value('checks.run', {})).findings.filter((one) => one.rule === 'FIRM-001')).toEqual([]);
  });

  test('says where an own rule is wrong and saves nothing', async () => {
    const { problems, rule } = await firm.value('rules.saveOwnRule', { text: ruleYaml('FIRM-001', 'product.colour == "red"') });
    expect([rule, problems]).toEqual([null, [{ file: 'rule', line: 5, rule: 'FIRM-001', field: 'check', reason: 'there is no fact product.colour' }]]);
    expect((await firm.value('rules.overlay', {})).ownRules).toEqual([]);
  });
});

describe('what a company goes ahead with', () => {
  test('is listed with what has become of it, and can be ended', async () => {
    await add('L-1', 'IN');
    const waive = { rule: 'LST-008', sku: 'L-1', reason: 'agreed by phone' };
    await firm.value('checks.waive', { ...waive, until: '2026-11-21' });
    expect((await firm.value('checks.waivers', {})).items).toMatchObject([{ rule: 'LST-008', subject: { kind: 'product', sku: 'L-1', name: 'Lamp L-1' }, reason: 'agreed by phone', by: 'Asha', state: 'active' }]);
    const [one] = (await firm.value('checks.waivers', {})).items;
    await firm.value('checks.endWaiver', { id: one?.id ?? '' });
    expect((await firm.value('checks.waivers', {})).items).toEqual([]);
    expect((await firm.call('checks.endWaiver', { id: one?.id ?? '' })).ok).toBe(false);
  });

  test('tells what has become of each: ended by its day, by what the rule read, by the rule itself, by the record', async () => {
    await add('L-1', 'IN');
    await add('L-2', 'IN');
    const waive = (rule: string, sku: string): Promise<unknown> => firm.value('checks.waive', { rule, sku, reason: 'agreed by phone', until: '2026-12-31' });
    const idOf = async (sku: string): Promise<string> => (await firm.value('catalogue.search', { query: sku })).items.find((one) => one.sku === sku)?.id ?? '';
    await waive('LST-008', 'L-1');
    await waive('LST-008', 'L-2');
    const record = await idOf('L-1');
    await firm.change(async (db) => {
      await db.create('waiver', { id: db.newId(), rule: 'LST-008', subject: record, reason: 'long ago', by: 'Asha', until: '2026-01-31', inputsHash: 'x' });
      await db.create('waiver', { id: db.newId(), rule: 'LST-008', subject: record, reason: 'for other inputs', by: 'Asha', until: '2026-12-31', destination: 'DE', inputsHash: 'x' });
      await db.create('waiver', { id: db.newId(), rule: 'ZZZ-001', subject: record, reason: 'of a rule that went', by: 'Asha', until: '2026-12-31', inputsHash: 'x' });
      await db.remove('product', await idOf('L-2'));
    });
    const states = async (): Promise<string[]> => (await firm.value('checks.waivers', {})).items.map((one) => `${one.rule} ${one.subject.sku ?? '-'} ${one.state}`).sort();
    expect(await states()).toEqual(['LST-008 - record-gone', 'LST-008 L-1 active', 'LST-008 L-1 expired', 'LST-008 L-1 inputs-changed', 'ZZZ-001 L-1 rule-gone']);
    await firm.value('rules.adjust', { rule: 'LST-008', off: true, note: 'nobody asks' });
    expect((await firm.value('checks.waivers', { rule: 'ZZZ-001' })).items.length).toBe(1);
  });
});

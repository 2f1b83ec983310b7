import { generateKeyPairSync } from 'node:crypto';
import { Refusal } from '#base';
import { describe, expect, test } from 'vitest';
import { packOf } from './loader.ts';
import { rule } from './oneRule.fixture.ts';
import { ENGINE_VERSION, idsOf, openPack, requireInstallable } from './packFile.ts';
import { joinKeys, keyFromPem, keyId, rawPublicKey, signatureFits, signBytes, type TrustedKey, trustedKey } from './packKeys.ts';
import { openSealed, PACK_LIMIT, RULE_PACK, sealed } from './packSeal.ts';
import { builtText } from './packSource.ts';
import type { Rule, RulePack, SleepingRule } from './rule.ts';

const pair = () => generateKeyPairSync('ed25519');
const pemOf = (one: ReturnType<typeof pair>): string => one.publicKey.export({ type: 'spki', format: 'pem' }) as string;
const [signer, stranger] = [pair(), pair()];
const key = keyFromPem(pemOf(signer), 'Iyer & Co', '2026-01-01');
const outsider = keyFromPem(pemOf(stranger), 'Stranger', '2026-01-01');

const said = (work: () => unknown): string => {
  try {
    work();
    return 'taken';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.code}: ${error.message}`;
  }
};

describe('a key', () => {
  test('is known by the beginning of its hash, and holds 32 bytes', () => {
    expect(trustedKey.safeParse(key).success).toBe(true);
    expect([key.id, key.name, key.from, Buffer.from(key.publicKey, 'base64').length]).toEqual([keyId(rawPublicKey(signer.publicKey)), 'Iyer & Co', '2026-01-01', 32]);
    expect(rawPublicKey(signer.privateKey)).toEqual(rawPublicKey(signer.publicKey));
    expect(keyId(Buffer.from('a'))).toBe('ca978112ca1bbdca');
  });
  test.each([
    ['nothing readable', () => keyFromPem('no key', 'X', '2026-01-01'), 'key-unreadable: This file holds no public key (PEM, Ed25519). Nothing was changed.'],
    ['a key of another sort', () => keyFromPem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }) as string, 'X', '2026-01-01'), 'key-unreadable: This is not an Ed25519 key. Nothing was changed.'],
  ])('out of %s is refused', (_what, work, text) => expect(said(work)).toBe(text));
  test('of a later list takes the place of the earlier of its id, so that a list can end it', () => {
    const ended: TrustedKey = { ...key, to: '2026-06-30' };
    expect(joinKeys([key, outsider], [ended])).toEqual([ended, outsider]);
    expect(joinKeys([key], [])).toEqual([key]);
  });
  test('signs for one purpose and no other', () => {
    const body = Buffer.from('body');
    const signature = signBytes('ONE', body, signer.privateKey);
    expect([signatureFits('ONE', body, signature, key), signatureFits('TWO', body, signature, key), signatureFits('ONE', Buffer.from('bodx'), signature, key), signatureFits('ONE', body, signature, outsider)]).toEqual([true, false, false, false]);
  });
});

const KEEPS = 'Nothing was changed; the rules you had stay in force.';
describe('a sealed file', () => {
  const body = Buffer.from('id: brass\n');
  const file = sealed(RULE_PACK, body, signer.privateKey);
  test('is three lines a person can read, an empty one, and the bytes as they are', () => {
    const [first, second, third, empty, ...rest] = file.toString('utf8').split('\n');
    expect([first, second, third?.slice(0, 11), empty, rest.join('\n')]).toEqual(['NIRYAT RULE PACK 1', `key: ${key.id}`, 'signature: ', '', 'id: brass\n']);
  });
  test('opens to the same bytes and the key that signed it', () => {
    const { body: opened, key: by } = openSealed(file, RULE_PACK, [outsider, key], 'pack');
    expect([Buffer.from(opened).toString('utf8'), by]).toEqual(['id: brass\n', key]);
  });
  const cases: readonly (readonly [string, () => unknown, string])[] = [
    ['with another body', () => openSealed(Buffer.concat([file, Buffer.from(' ')]), RULE_PACK, [key], 'pack'), `pack-altered: This rule pack was changed after it was signed. ${KEEPS} Get the file again from where it came.`],
    ['for another purpose', () => openSealed(sealed('NIRYAT KEY LIST 1', body, signer.privateKey), RULE_PACK, [key], 'pack'), `pack-unsigned: This file is not a signed rule pack. ${KEEPS}`],
    ['of nobody who is trusted', () => openSealed(file, RULE_PACK, [outsider], 'pack'), `pack-unknown-key: This rule pack is signed with the key ${key.id}, which is not trusted here. ${KEEPS}`],
    ['without a head', () => openSealed(body, RULE_PACK, [key], 'key-list'), `key-list-unsigned: This file is not a signed key list. ${KEEPS}`],
    ['with something before its head', () => openSealed(Buffer.concat([Buffer.from(' '), file]), RULE_PACK, [key], 'pack'), `pack-unsigned: This file is not a signed rule pack. ${KEEPS}`],
    ['larger than a pack may be', () => openSealed(Buffer.alloc(PACK_LIMIT + 1), RULE_PACK, [key], 'pack'), `too-large: A rule pack has at most 8 MB; this file has more. ${KEEPS}`],
    ['as large as a pack may be, which only lacks its head', () => openSealed(Buffer.alloc(PACK_LIMIT), RULE_PACK, [key], 'pack'), `pack-unsigned: This file is not a signed rule pack. ${KEEPS}`],
  ];
  test.each(cases)('%s is refused', (_what, work, text) => expect(said(work)).toBe(text));
});

const HEAD = ({ engine = '0.1.0', facts = '1', published = '2026-11-20', more = '' } = {}): string => `id: brassware\nversion: 1.0.0\npublished: ${published}\n${more}title: Brassware\nabout: What buyers of brassware ask for.\nfacts: ${facts}\nengine: ${engine}\nchangelog:\n  - { version: 1.0.0, on: ${published}, what: First. }\n`;
const built = (head: string): Buffer => sealed(RULE_PACK, Buffer.from(builtText([{ file: 'pack.yaml', text: head }, { file: 'BRW-001.yaml', text: rule() }])), signer.privateKey);
const open = (head: string, trusted: readonly TrustedKey[] = [key]) => openPack(built(head), trusted, 'brassware.niryat-pack');

describe('a built pack', () => {
  test('opens to its rules, its exact text and its signer', () => {
    const { pack, text, key: by } = open(HEAD());
    expect([pack.rulePack.id, idsOf(pack), text.startsWith('# pack.yaml\nid: brassware\n'), by]).toEqual(['brassware', ['BRW-001'], true, key]);
  });
  const newer = (what: string): string => `pack-engine: This rule pack needs ${what}; this is Niryat ${ENGINE_VERSION}. ${KEEPS} Update Niryat first.`;
  const day = (published: string): string => `pack-unknown-key: brassware 1.0.0 was published on ${published}, a day on which the key ${key.id} (Iyer & Co) did not count. ${KEEPS}`;
  const until = [{ ...key, to: '2026-11-20' }];
  const cases: readonly (readonly [string, () => unknown, string])[] = [
    ['that needs a newer engine', () => open(HEAD({ engine: '0.2.0' })), newer('Niryat 0.2.0')], ['that needs a newer engine, in quotes', () => open(HEAD({ engine: '"1.0.0"' })), newer('Niryat 1.0.0')], ['that needs newer facts', () => open(HEAD({ facts: '2' })), newer('version 2 of the facts')], ['that needs facts of a later time', () => open(HEAD({ facts: '12' })), newer('version 12 of the facts')],
    ['published before its key counted', () => open(HEAD({ published: '2025-12-31' })), day('2025-12-31')], ['published after its key ended', () => open(HEAD({ published: '2026-11-21' }), until), day('2026-11-21')],
    ['published on the first day of its key', () => open(HEAD({ published: '2026-01-01' })), 'taken'], ['published on the last day of its key', () => open(HEAD(), until), 'taken'], ['for the engine of today or before', () => open(HEAD({ engine: '0.0.9' })), 'taken'],
    ['that needs an engine of two digits', () => open(HEAD({ engine: '10.0.0' })), newer('Niryat 10.0.0')], ['that needs an engine of two digits in the middle', () => open(HEAD({ engine: '0.10.0' })), newer('Niryat 0.10.0')], ['that needs an engine of two digits at the end', () => open(HEAD({ engine: '0.1.10' })), newer('Niryat 0.1.10')],
    ['with more space before its engine', () => open(HEAD({ engine: ' 0.2.0' })), newer('Niryat 0.2.0')], ['with more space before its facts', () => open(HEAD({ facts: ' 2' })), newer('version 2 of the facts')],
    ['that only speaks of an engine and of facts', () => open(HEAD({ more: 'titleHi: "engine: 9.9.9, facts: 9"\n' })), 'taken'],
    ['that is not signed', () => openPack(Buffer.from(HEAD()), [key], 'brass.yaml'), `pack-unsigned: This file is not a signed rule pack. ${KEEPS}`],
  ];
  test.each(cases)('%s: %#', (_what, work, text) => expect(said(work)).toBe(text));
  test.each([[/^engine: .*\n/m, 'brassware.niryat-pack line 2, engine: it is missing'], [/^facts: .*\n/m, 'brassware.niryat-pack line 2, facts: it is missing']])('without %s is broken, not newer', (line, text) => expect(() => open(HEAD().replace(line, ''))).toThrow(text));
});

describe('a pack may take the place of what is in force', () => {
  const rule = (id: string, more: Partial<Rule> = {}): Rule => ({ id, title: 'The goods are made in India', why: 'The buyer asked for it.', subject: 'product', appliesWhen: 'true', check: 'product.origin == "IN"', severity: 'warning', confidence: 'A', source: { key: 'practice', title: 'Agreed' }, checkedOn: '2026-11-20', message: 'Not made in India.', fix: 'Choose other goods.', examples: { pass: [], fail: [], unknown: [], notApplicable: [] }, ...more }) as Rule;
  const sleeping = { id: 'ABC-009', title: 'Nobody can be asked this', off: { reason: 'No record holds it.' } } as SleepingRule;
  const pack = (id: string, version: string, rules: (Rule | SleepingRule)[], expires?: string) => packOf({ id, version, published: '2026-11-20', title: id, about: 'x', jurisdictions: [], facts: 1, engine: '0.1.0', changelog: [], ...(expires ? { expires } : {}) } as RulePack, rules);
  const now = [pack('brass', '1.1.0', [rule('ABC-001')]), pack('wood', '1.0.0', [rule('WOD-001'), rule('WOD-002', { off: { reason: 'It is noisy for most.' } }), { ...sleeping, id: 'WOD-009' }])];
  const asked = (version: string, rules: (Rule | SleepingRule)[] = [rule('ABC-001')], expires?: string, id = 'brass'): string => said(() => requireInstallable(pack(id, version, rules, expires), now, new Set(['OLD-001']), '2026-11-21'));
  const older = (version: string): string => `pack-older: brass 1.1.0 is in force; brass ${version} is not newer. ${KEEPS}`;
  const cases: readonly (readonly [string, () => string, string])[] = [
    ['newer', () => asked('1.2.0'), 'taken'], ['the same version', () => asked('1.1.0'), older('1.1.0')], ['older', () => asked('1.0.9'), older('1.0.9')], ['new altogether', () => asked('0.1.0', [rule('CLY-001')], undefined, 'clay'), 'taken'],
    ['on its last day', () => asked('1.2.0', undefined, '2026-11-21'), 'taken'], ['past its last day', () => asked('1.2.0', undefined, '2026-11-20'), `pack-expired: brass 1.2.0 could be installed until 2026-11-20. ${KEEPS} Ask for its newer edition.`],
    ['with a rule of another pack', () => asked('1.2.0', [rule('ABC-001'), rule('WOD-001')]), `pack-double-id: brass 1.2.0 holds a rule WOD-001, which the pack wood has already. ${KEEPS}`],
    ['with a rule that is off in another pack', () => asked('1.2.0', [rule('WOD-002')]), `pack-double-id: brass 1.2.0 holds a rule WOD-002, which the pack wood has already. ${KEEPS}`],
    ['with a rule that sleeps in another pack', () => asked('1.2.0', [{ ...sleeping, id: 'WOD-009' }]), `pack-double-id: brass 1.2.0 holds a rule WOD-009, which the pack wood has already. ${KEEPS}`],
    ['with a retired rule', () => asked('1.2.0', [rule('OLD-001')]), `pack-double-id: brass 1.2.0 holds a rule OLD-001, whose id is retired and never used again. ${KEEPS}`],
  ];
  test.each(cases)('when it is %s: %#', (_what, work, text) => expect(work()).toBe(text));
});

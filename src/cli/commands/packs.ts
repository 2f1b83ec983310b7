import { contract, type Output } from '#app';
import { z } from 'zod';
import { type Answer, type CliCommand, type Options, type Session, wrongUsage } from '../command.ts';
import { counted, lines } from '../findingText.ts';
import { makeFolder } from '../output.ts';
import { writeKeyPair, writeNew } from '../packFiles.ts';
import { parseDay } from '../parse.ts';

type Action = { about: string; wants: readonly string[]; run(session: Session, args: readonly string[], options: Options): Promise<Answer> };

const outOf = (session: Session, options: Options): string => {
  if (!options.out) throw wrongUsage('Say with --out where the result goes.');
  return session.path(String(options.out));
};
const packLine = (one: Output<'rules.packs'>['packs'][number]): string => `${one.id.padEnd(16)} ${one.version.padEnd(8)} ${one.origin.padEnd(9)} ${counted(one.rules, 'rule')}${one.signedBy ? `, signed by ${one.signedBy}` : ''}${one.setAside ? ` (an installed one is set aside: ${one.setAside})` : ''}`;

function previewText(value: Output<'rules.previewPack'>): string {
  const shifts = value.shifts.map((one) => `  ${one.rule.padEnd(12)} ${one.from ?? 'not asked'} -> ${one.to ?? 'not asked'}: ${one.count} (${one.examples.map((each) => `${each.sku ?? each.name}${each.destination ? ` for ${each.destination}` : ''}`).join(', ')}${one.count > one.examples.length ? ', …' : ''})`);
  const rules = [...value.added.map((one) => `  + ${one.id} ${one.title}`), ...value.removed.map((one) => `  - ${one.id} ${one.title}`), ...value.changed.map((one) => `  ~ ${one.id} ${one.title} (${one.fields.join(', ')})`)];
  return lines(`${value.pack.id} ${value.pack.version} would ${value.replaces ? `take the place of ${value.replaces.version}` : 'be new here'}.`, ...rules, `${counted(value.touched, 'record')} of ${value.subjects} would get another answer, as of ${value.on}:`, ...shifts);
}

const ACTIONS: Readonly<Record<string, Action>> = {
  'new-key': { about: 'a pair of signing keys in the folder --out', wants: [], async run(session, _args, options) {
    const folder = outOf(session, options);
    await makeFolder(folder);
    const made = await writeKeyPair(folder);
    return { value: made, text: `${made.publicKey} is for those who trust you. ${made.privateKey} is for you alone.` };
  } },
  build: { about: 'one file out of the folder of a pack', wants: ['<folder>'], async run(session, [folder = ''], options) {
    const out = outOf(session, options);
    const { text, ...built } = await session.call('rules.buildPack', { folder: session.grant(folder) });
    await writeNew(out, text);
    return { value: { ...built, file: out }, text: `${out}: ${built.id} ${built.version}, ${counted(built.rules, 'rule')}. Sign it next.` };
  } },
  sign: { about: 'sign a built pack, or a key list (.json), with --key', wants: ['<file>'], async run(session, [file = ''], options) {
    if (!options.key) throw wrongUsage('Say with --key which private key signs.');
    const out = outOf(session, options);
    const { key, sealed } = await session.call('rules.signPack', { file: session.grant(file), key: session.grant(String(options.key)) });
    await writeNew(out, Buffer.from(sealed, 'base64'));
    return { value: { file: out, key }, text: `${out} is signed with the key ${key}.` };
  } },
  verify: { about: 'verify a pack against the release keys, or --key', wants: ['<file>'], async run(session, [file = ''], options) {
    const value = await session.call('rules.verifyPack', { file: session.grant(file), keys: options.key ? [session.grant(String(options.key))] : [] });
    return { value, text: `${file} is unchanged: ${value.pack.id} ${value.pack.version}, ${counted(value.items.length, 'rule')}, signed with the key ${value.key}.` };
  } },
  list: { about: 'packs in force in a company', wants: ['<workspace>'], async run(session, [workspace = '']) {
    const value = await session.call('rules.packs', {}, await session.company(workspace));
    return { value, text: lines(...value.packs.map(packLine), ...value.keys.map((one) => `signer ${one.id} ${one.name}${one.to ? `, until ${one.to}` : ''}`)) };
  } },
  trust: { about: 'trust a signer in a company: a public key, or a signed key list', wants: ['<workspace>', '<file>'], async run(session, [workspace = '', file = ''], options) {
    const value = await session.call('rules.trustKey', { file: session.grant(file), name: String(options.name ?? 'Signer') }, await session.company(workspace));
    return { value, text: lines(...value.keys.map((one) => `signer ${one.id} ${one.name} is trusted${one.to ? ` until ${one.to}` : ''}.`)) };
  } },
  distrust: { about: 'trust a signer no more', wants: ['<workspace>', '<key>'], async run(session, [workspace = '', id = '']) {
    const value = await session.call('rules.distrustKey', { id }, await session.company(workspace));
    return { value, text: `The key ${id} is not trusted any more.` };
  } },
  preview: { about: 'what a pack would change for a company', wants: ['<workspace>', '<file>'], async run(session, [workspace = '', file = ''], options) {
    const company = await session.company(workspace);
    const value = await session.call('rules.previewPack', { file: session.grant(file), ...(options.on ? { on: String(options.on) } : {}) }, company);
    return { value, text: previewText(value) };
  } },
  install: { about: 'put a pack into force in a company', wants: ['<workspace>', '<file>'], async run(session, [workspace = '', file = '']) {
    const company = await session.company(workspace);
    const value = await session.call('rules.installPack', { file: session.grant(file) }, company);
    return { value, text: `${value.pack.id} ${value.pack.version} is in force. niryat undo takes it back.` };
  } },
  remove: { about: 'take an installed pack off', wants: ['<workspace>', '<id>'], async run(session, [workspace = '', id = '']) {
    const value = await session.call('rules.removePack', { id }, await session.company(workspace));
    return { value, text: `${id} was taken off.` };
  } },
};

/** Every action with what it wants, for the help. */
const help = Object.entries(ACTIONS).map(([name, one]) => `${[name, ...one.wants].join(' ')}: ${one.about}`).join('; ');

export const packs: CliCommand = {
  name: 'packs',
  summary: 'rule packs: make, sign, verify, try and install them',
  arguments: [{ name: '<action>', about: help }, { name: '[paths...]', about: 'what the action wants' }],
  options: [
    { flags: '--out <path>', about: 'file or folder to write' }, { flags: '--key <file>', about: 'private key to sign with, or public key to verify against' },
    { flags: '--name <text>', about: 'name of the signer that is trusted' }, { flags: '--on <day>', about: 'the day the rules are asked for, YYYY-MM-DD', parse: parseDay },
  ],
  value: z.union([contract['rules.packs'].output, contract['rules.previewPack'].output, contract['rules.installPack'].output, contract['rules.verifyPack'].output, z.object({ file: z.string() }).loose(), z.object({ privateKey: z.string(), publicKey: z.string() }), z.object({ changeSet: z.unknown() })]),
  async run(session, [name = '', ...paths], options) {
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) throw wrongUsage(`There is no action ${name}. Choose one of ${Object.keys(ACTIONS).join(', ')}.`);
    if (paths.length !== action.wants.length) throw wrongUsage(`niryat packs ${[name, ...action.wants].join(' ')}`);
    return action.run(session, paths, options);
  },
};

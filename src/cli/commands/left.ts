import { existsSync } from 'node:fs';
import { contract, type LeftFile } from '#app';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { counted, lines } from '../findingText.ts';

const time = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
const whom = (one: LeftFile): string => one.recipient || { public: 'everybody', buyer: 'a buyer', storefront: 'a storefront', self: 'oneself' }[one.audience];
const lineOf = (one: LeftFile): string => `${time.format(one.at).replace(',', '')}  ${one.name}, ${one.what}, for ${whom(one)}, by ${one.person}, ${counted(one.fields.length, 'field')}, SHA-256 ${one.sha256}`;
const newOf = (one: LeftFile): string => {
  const fresh = one.uses.filter((use) => use.isNew).map((use) => use.label);
  return fresh.length > 0 ? `                  new since the last one: ${fresh.join(', ')}` : '';
};

export const left: CliCommand = {
  name: 'left',
  summary: 'list what has left this workspace, the newest first: files, hashes and fields, never values',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }],
  options: [],
  value: contract['disclosure.log'].output,
  async run(session, [workspace = '']) {
    const value = await session.call('disclosure.log', { limit: 1000 }, await session.company(workspace));
    return { value, text: value.items.length > 0 ? lines(...value.items.flatMap((one) => [lineOf(one), newOf(one)])) : 'Nothing has left yet.' };
  },
};

const SUM = /^[0-9a-f]{64}$/iu;

export const trace: CliCommand = {
  name: 'trace',
  summary: 'say which file that left this workspace this is, by a file or by its SHA-256',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }, { name: '<file|sha256>', about: 'a package, a sheet, a part of a package; or 64 hex digits' }],
  options: [],
  value: contract['disclosure.trace'].output,
  async run(session, [workspace = '', given = '']) {
    const asked = SUM.test(given) && !existsSync(session.path(given)) ? { sha256: given.toLowerCase() } : { file: session.grant(given) };
    const value = await session.call('disclosure.trace', asked, await session.company(workspace));
    const known = value.left.length > 0 || value.inside.length > 0;
    const inside = value.inside.flatMap((one) => [`It is ${one.part} of the package ${one.package}.`, ...one.left.map(lineOf)]);
    return { value, text: lines(...value.left.map(lineOf), ...inside, !known && `Nothing that left this workspace has the SHA-256 ${value.sha256}.`), exit: known ? EXIT.done : EXIT.blocked };
  },
};

import { today } from '#base';
import { joinKeys, keyFromPem, openPack, RELEASE_KEYS } from '#rules';
import type { Context, UseCase } from '../port.ts';
import { readPackFile } from './packBytes.ts';
import { packRules, packShown } from './shown.ts';

const DEADLINE_MS = 60_000;
const MEMORY_BYTES = 768 << 20;

async function keysFor(tokens: readonly string[], { files }: Context): Promise<ReturnType<typeof joinKeys>> {
  const given = await Promise.all(tokens.map(async (token) => keyFromPem((await readPackFile(files.path(token), files.name(token))).toString('utf8'), files.name(token), '2020-01-01')));
  return joinKeys(given, RELEASE_KEYS);
}

/** Verifies a pack file against the release keys and those handed in, and lists what is in it. */
const verifyPack: UseCase<'rules.verifyPack'> = async ({ file, keys }, context) => {
  const { files, worker, signal, language } = context;
  const trusted = await keysFor(keys, context);
  for await (const _seen of worker.run('open-pack', { path: files.path(file), name: files.name(file), keys: trusted }, { signal, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES }));
  const bytes = await readPackFile(files.path(file), files.name(file));
  const opened = openPack(bytes, trusted, files.name(file));
  const { id, version } = opened.pack.rulePack;
  const pack = { ...opened.pack, origin: 'installed' as const };
  return { pack: packShown(pack, { installed: [{ packId: id, version, sealed: '', installedOn: today(context.clock), opened }] }, undefined, language), key: opened.key.id, items: packRules(pack, { overlay: [] }, language) };
};
export default verifyPack;

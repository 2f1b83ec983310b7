import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageManifest, ReadPackage } from '#sealing';
import type { Workspace } from '#store';
import type { Context } from '../port.ts';

/** A package in the company's own folder, with what it says of itself. */
export type KeptPackage = { name: string; path: string; manifest: PackageManifest };

const LIMITS = { deadlineMs: 120_000, memoryBytes: 768 << 20 };
type Reading = Pick<Context, 'worker' | 'signal'>;

/** Packages with the named part, in order; null for what is no package of ours. Read in the killable process: a folder may come from anybody. */
export async function readPackages(context: Reading, paths: readonly string[], part?: string): Promise<(ReadPackage | null)[]> {
  const found: (ReadPackage | null)[] = [];
  if (paths.length === 0) return found;
  for await (const one of context.worker.run('read-manifests', { paths, ...(part ? { part } : {}) }, { signal: context.signal, ...LIMITS })) found.push(one as ReadPackage | null);
  return found;
}

export const packagesFolder = ({ folder }: Pick<Workspace, 'folder'>): string => join(folder, 'packages');

/** Every package that was built here and still lies in the company's folder, by name. */
export async function keptPackages(context: Reading, workspace: Pick<Workspace, 'folder'>): Promise<KeptPackage[]> {
  const folder = packagesFolder(workspace);
  const names = (await readdir(folder).catch(() => [])).filter((one) => one.endsWith('.zip')).sort();
  const read = await readPackages(context, names.map((one) => join(folder, one)));
  return names.flatMap((name, at) => {
    const manifest = read[at]?.manifest;
    return manifest ? [{ name, path: join(folder, name), manifest }] : [];
  });
}

/** SHA-256 of a file, piece by piece. */
export async function hashOfFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { signal, highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

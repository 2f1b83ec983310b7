import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageManifest } from '#sealing';
import type { Workspace } from '#store';
import type { Context } from '../port.ts';

/** A package in the company's own folder, with what it says of itself. */
export type KeptPackage = { name: string; path: string; manifest: PackageManifest };

const LIMITS = { deadlineMs: 120_000, memoryBytes: 512 << 20 };

/** Manifests of these zips, in order; null for what is no package of ours. Read in the killable process: a folder may come from anybody. */
export async function manifestsOf(context: Pick<Context, 'worker' | 'signal'>, paths: readonly string[]): Promise<(PackageManifest | null)[]> {
  const found: (PackageManifest | null)[] = [];
  if (paths.length === 0) return found;
  for await (const one of context.worker.run('read-manifests', { paths }, { signal: context.signal, ...LIMITS })) found.push(one as PackageManifest | null);
  return found;
}

/** Every package that was built here and still lies in the company's folder, by name. */
export async function keptPackages(context: Pick<Context, 'worker' | 'signal'>, { folder }: Pick<Workspace, 'folder'>): Promise<KeptPackage[]> {
  const names = (await readdir(join(folder, 'packages')).catch(() => [])).filter((one) => one.endsWith('.zip')).sort();
  const manifests = await manifestsOf(context, names.map((one) => join(folder, 'packages', one)));
  return names.flatMap((name, at) => {
    const manifest = manifests[at];
    return manifest ? [{ name, path: join(folder, 'packages', name), manifest }] : [];
  });
}

import { Refusal } from '#base';
import { egressLog } from '#disclosure';
import type { PackageManifest } from '#sealing';
import type { LeftFile, Output } from '../contract.ts';
import { hashOfFile, keptPackages, readPackages } from '../packages/kept.ts';
import { storefrontTitle } from '../packages/storefrontTitle.ts';
import type { Context, UseCase } from '../port.ts';
import { leftFiles } from './leftFiles.ts';

/** The whole log: tracing looks as far back as there is anything. */
const ALL = 1_000_000;

/** Which file that left this is, by its bytes alone; also a part of a package, a photo or a sheet somebody sent on without the rest. */
const trace: UseCase<'disclosure.trace'> = async ({ file, sha256 }, context) => {
  if ((file === undefined) === (sha256 === undefined)) throw new Refusal('wrong-usage', 'Give a file, or the 64 digits of its SHA-256: one of the two.');
  const path = file === undefined ? undefined : context.files.path(file);
  const hash = path === undefined ? (sha256 ?? '') : await hashOfFile(path, context.signal);
  const workspace = await context.workspace();
  const log = leftFiles(await egressLog(workspace, ALL));
  const of = (wanted: string): LeftFile[] => log.filter((one) => one.sha256 === wanted);
  const inside: Output<'disclosure.trace'>['inside'] = [];
  for (const { name, manifest, path: kept } of await keptPackages(context, workspace)) {
    const parts = manifest.files.filter((one) => one.sha256 === hash);
    if (parts.length === 0) continue;
    const whole = await hashOfFile(kept, context.signal);
    inside.push(...parts.map((part) => ({ package: name, part: part.name, sha256: whole, left: of(whole) })));
  }
  return { sha256: hash, left: of(hash), inside, packed: path === undefined ? null : packedOf(await manifestOf(context, path)) };
};
export default trace;

const manifestOf = async (context: Context, path: string): Promise<PackageManifest | null> => (await readPackages(context, [path]))[0]?.manifest ?? null;

const isProduct = (one: unknown): one is { sku: string; revision: string } => typeof one === 'object' && one !== null && 'sku' in one && 'revision' in one;

/** Most products that are named; a package says how many there are by its files. */
const MOST = 500;

function packedOf(manifest: PackageManifest | null): Output<'disclosure.trace'>['packed'] {
  if (!manifest) return null;
  const products = Array.isArray(manifest.about.products) ? (manifest.about.products as unknown[]) : [];
  return { on: manifest.on, storefront: storefrontTitle(manifest.about.storefront), products: products.filter(isProduct).slice(0, MOST).map(({ sku, revision }) => ({ sku: String(sku).slice(0, 120), revision: String(revision).slice(0, 40) })) };
}

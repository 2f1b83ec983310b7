import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { canonicalJson, Refusal } from '#base';
import { type Egress, egressLog } from '#disclosure';
import type { PackageManifest } from '#sealing';
import { hashOfFile, packagesFolder, readPackages } from '../packages/kept.ts';
import type { Context } from '../port.ts';
import type { Gathered } from './gather.ts';

/** A product as the packages so far have it: what its listing said, and its photos by their sums, in order. */
export type Before = { listing: Record<string, unknown>; photos: string[] };
/** What the storefront was given so far, as far as packages tell: the last whole one, and what later ones changed of it. */
export type Base = { name: string; sha256: string; on: string; products: ReadonlyMap<string, Before>; profileVersion: string; rulePacks: string };

/** Files that left, looked through for packages. */
const LOOKED_BACK = 10_000;
const nothingBefore = (): Refusal => new Refusal('no-earlier-package', 'There is no earlier package of this storefront in the folder of the company to compare with. Build a whole package first.', { hi: 'मिलान के लिए कंपनी के फ़ोल्डर में इस स्टोरफ़्रंट का कोई पिछला पैकेज नहीं है। पहले पूरा पैकेज बनाएँ।' });

/**
 * What was packed for this storefront before. Packages are taken from the company's folder, each only when it still is the file that left.
 * Throws Refusal('no-earlier-package').
 */
export async function packedBefore(context: Context, { workspace, profile }: Gathered): Promise<Base> {
  const log = (await egressLog(workspace, LOOKED_BACK)).filter((one) => one.what === 'listing-package' && one.name.startsWith(`${profile.id}-`));
  const needed: { entry: Egress; read: NonNullable<Awaited<ReturnType<typeof readPackages>>[number]> }[] = [];
  for (const entry of log) {
    const path = join(packagesFolder(workspace), entry.name);
    const [read] = (await hashOfFile(path, context.signal).catch(() => '')) === entry.sha256 ? await readPackages(context, [path], 'listing.json') : [];
    // A link of the chain that is gone would hide changes.
    if (!read?.part) throw nothingBefore();
    needed.unshift({ entry, read });
    if (read.manifest.about.since === undefined) break;
  }
  const last = needed.at(-1);
  if (!last || needed[0]?.read.manifest.about.since !== undefined) throw nothingBefore();
  const products = new Map<string, Before>();
  for (const { read } of needed) {
    for (const sku of goneOf(read.manifest)) products.delete(sku);
    for (const [sku, one] of productsOf(read.manifest, read.part)) products.set(sku, one);
  }
  return { name: last.entry.name, sha256: last.entry.sha256, on: last.read.manifest.on, products, profileVersion: versionOf(last.read.manifest), rulePacks: canonicalJson(last.read.manifest.about.rulePacks ?? []) };
}

const isRecord = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one);
const listOf = (one: unknown): Record<string, unknown>[] => (Array.isArray(one) ? (one as unknown[]).filter(isRecord) : []);
const versionOf = ({ about }: PackageManifest): string => (isRecord(about.storefront) ? String(about.storefront.version) : '');
const goneOf = ({ about }: PackageManifest): string[] => listOf(isRecord(about.since) ? about.since.changes : []).filter((one) => one.change === 'gone').map((one) => String(one.sku));

function productsOf(manifest: PackageManifest, part: Uint8Array | null): [string, Before][] {
  const listing: unknown = JSON.parse(Buffer.from(part ?? []).toString('utf8'));
  const sums = new Map(manifest.files.map((one) => [one.name, one.sha256]));
  const listed = listOf(isRecord(listing) ? listing.products : []);
  return listOf(manifest.about.products).map(({ sku }, at): [string, Before] => {
    const { images, ...rest } = listed[at] ?? {};
    return [String(sku), { listing: rest, photos: (Array.isArray(images) ? (images as unknown[]) : []).map((name) => sums.get(String(name)) ?? '') }];
  });
}

export const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

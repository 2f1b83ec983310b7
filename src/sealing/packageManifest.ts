import { createHash } from 'node:crypto';
import { canonicalJson, day, type Day } from '#base';
import { z } from 'zod';

export const MANIFEST_NAME = 'manifest.json';
const FORMAT = 'niryat-package';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const sealedFile = z.strictObject({ name: z.string().min(1).max(400), bytes: z.number().int().nonnegative(), sha256 });
export type SealedFile = z.infer<typeof sealedFile>;

/**
 * What a package says of itself. `about` is the maker's: which storefront, packs, products, findings, waivers.
 * `seal` is the SHA-256 of the canonical JSON of all the rest, so that the manifest itself cannot change unnoticed.
 * No person and no wall time stand in it: `on` is the day the package was made for.
 */
export const packageManifest = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(1),
  on: day,
  about: z.record(z.string(), z.json()),
  files: z.array(sealedFile).max(65_000),
  seal: sha256,
});
export type PackageManifest = z.infer<typeof packageManifest>;

export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The seal over everything else in the manifest. */
export const sealOf = ({ seal: _seal, ...rest }: PackageManifest): string => hashOf(canonicalJson(rest));

export function makeManifest(on: Day, about: PackageManifest['about'], files: SealedFile[]): PackageManifest {
  const open: PackageManifest = { format: FORMAT, formatVersion: 1, on, about, files, seal: '0'.repeat(64) };
  return { ...open, seal: sealOf(open) };
}

/** The one text of a manifest: canonical JSON with one file and one line each for people who open it. */
export function manifestText(one: PackageManifest): string {
  const files = one.files.map((file) => `\n  ${canonicalJson(file)}`).join(',');
  const about = Object.keys(one.about).sort().map((key) => `\n  ${JSON.stringify(key)}:${canonicalJson(one.about[key])}`).join(',');
  return `{\n"format":${JSON.stringify(one.format)},\n"formatVersion":${one.formatVersion},\n"on":${JSON.stringify(one.on)},\n"about":{${about}\n},\n"files":[${files}\n],\n"seal":${JSON.stringify(one.seal)}\n}\n`;
}

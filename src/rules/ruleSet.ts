import { canonicalJson } from '#base';
import { createHash } from 'node:crypto';
import type { CompiledRule } from './compile.ts';
import type { LoadedPack } from './loader.ts';
import { withOverlay } from './overlay.ts';
import type { OverlayEntry } from './overlayShape.ts';

export type PackOrigin = 'bundled' | 'installed' | 'own';
/** A pack and where it came from. */
export type SourcedPack = LoadedPack & { origin: PackOrigin };

/** Everything one company is asked: the packs in force with its overlay. */
export type RuleSet = {
  packs: readonly SourcedPack[];
  overlay: readonly OverlayEntry[];
  /** Every rule that has a check, on or off, by id. */
  byId: ReadonlyMap<string, CompiledRule>;
  /** Tells this set from any other: packs with versions, overlay. A result of another stamp is old. */
  stamp: string;
};

const parts = (version: string): number[] => version.split('.').map(Number);

/** Negative when the first version is lower than the second. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let at = 0; at < 3; at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Of bundled and installed packs of one id the higher version; of the same version the bundled one. */
export function inForce(bundled: readonly LoadedPack[], installed: readonly LoadedPack[]): SourcedPack[] {
  const chosen = new Map<string, SourcedPack>(bundled.map((one) => [one.rulePack.id, { ...one, origin: 'bundled' }]));
  for (const one of installed) {
    const known = chosen.get(one.rulePack.id);
    if (!known || compareVersions(one.rulePack.version, known.rulePack.version) > 0) chosen.set(one.rulePack.id, { ...one, origin: 'installed' });
  }
  return [...chosen.values()].sort((a, b) => (a.rulePack.id < b.rulePack.id ? -1 : 1));
}

/** Joins packs and an overlay. Of two rules of one id that of the first pack counts. */
export function ruleSet(packs: readonly SourcedPack[], overlay: readonly OverlayEntry[]): RuleSet {
  const changed = withOverlay(packs, overlay).map((one, at): SourcedPack => ({ ...one, origin: packs[at]?.origin ?? 'bundled' }));
  const byId = new Map<string, CompiledRule>();
  for (const pack of changed) for (const one of [...pack.rules, ...pack.off]) if (!byId.has(one.rule.id)) byId.set(one.rule.id, one);
  const stamp = createHash('sha256').update(canonicalJson([packs.map(({ rulePack, origin }) => [rulePack.id, rulePack.version, origin]), overlay])).digest('hex').slice(0, 16);
  return { packs: changed, overlay, byId, stamp };
}

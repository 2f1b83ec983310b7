import { createHash } from 'node:crypto';
import { bundledPacks, inForce, joinKeys, type LoadedPack, openPack, type OpenedPack, packOf, RELEASE_KEYS, type RuleSet, ruleSet, type SourcedPack, type TrustedKey } from '#rules';
import type { ReadDb } from '#store';
import { knowRules } from '../report/ruleTexts.ts';
import { type InstalledPack, type OwnRule, rulesBasis, storedKeys, storedOverlay, storedPacks } from './storage.ts';

/** The rules of one company, and what of its installed packs is not in force, with the reason. */
export type ActiveRules = RuleSet & { installed: readonly Installed[]; keys: readonly TrustedKey[] };
export type Installed = InstalledPack & { opened?: OpenedPack; setAside?: string };

/** Companies open at a time, and one more that is being compared. */
const KEPT = 8;
const known = new Map<string, ActiveRules>();

/** The rules this company is asked: bundled packs, its installed ones that are newer, its own, with its overlay. Compiled once for each state. */
export async function activeRules(read: Pick<ReadDb, 'all'>): Promise<ActiveRules> {
  const basis = createHash('sha256').update(await rulesBasis(read)).digest('hex');
  const found = known.get(basis);
  if (found) return found;
  const made = await assembled(read);
  known.set(basis, made);
  for (const old of [...known.keys()].slice(0, Math.max(0, known.size - KEPT))) known.delete(old);
  knowRules(made.byId);
  return made;
}

async function assembled(read: Pick<ReadDb, 'all'>): Promise<ActiveRules> {
  const [overlay, packs, own] = await Promise.all([storedOverlay(read), storedPacks(read), storedKeys(read)]);
  const keys = joinKeys(own, RELEASE_KEYS);
  const installed = packs.map((one) => opened(one, keys));
  const sourced: SourcedPack[] = inForce(bundledPacks(), installed.flatMap((one) => (one.opened ? [one.opened.pack] : [])));
  const mine = ownPack(overlay.own);
  return { ...ruleSet(mine ? [...sourced, { ...mine, origin: 'own' as const }] : sourced, overlay.entries), installed: installed.map((one) => asideOf(one, sourced)), keys };
}

/** A pack whose bytes no longer fit their signature, or whose signer is trusted no more, is set aside: the bundled one is in force again. */
function opened(one: InstalledPack, keys: readonly TrustedKey[]): Installed {
  try {
    return { ...one, opened: openPack(Buffer.from(one.sealed, 'base64'), keys, `${one.packId}.niryat-pack`) };
  } catch (error) {
    return { ...one, setAside: error instanceof Error ? error.message : String(error) };
  }
}

function asideOf(one: Installed, inForceNow: readonly SourcedPack[]): Installed {
  const current = inForceNow.find((pack) => pack.rulePack.id === one.packId);
  if (one.setAside !== undefined || current?.origin === 'installed') return one;
  return { ...one, setAside: `${one.packId} ${current?.rulePack.version ?? ''} came with this Niryat and is newer.` };
}

/** The company's own rules as a pack, so that everything that lists packs lists them too. */
function ownPack(own: readonly OwnRule[]): LoadedPack | undefined {
  if (own.length === 0) return undefined;
  const days = own.map((one) => one.rule.checkedOn).sort();
  const version = `0.0.${Number.parseInt(createHash('sha256').update(JSON.stringify(own.map((one) => one.rule))).digest('hex').slice(0, 7), 16)}`;
  const published = days.at(-1) ?? '';
  return packOf({ id: 'own', version, published, title: 'Our own rules', titleHi: 'हमारे अपने नियम', about: 'Rules this company wrote for itself.', jurisdictions: [], facts: 1, engine: '0.1.0', changelog: [{ version, on: published, what: 'As saved.' }] }, own.map((one) => one.rule));
}

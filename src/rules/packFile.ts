import { type Day, Refusal } from '#base';
import type { TrustedKey } from './packKeys.ts';
import { openSealed, RULE_PACK } from './packSeal.ts';
import { packFromTexts } from './packSource.ts';
import type { LoadedPack } from './loader.ts';
import { compareVersions } from './ruleSet.ts';

/** Version of this engine; a pack names the lowest it can do with. It is the version in package.json. */
export const ENGINE_VERSION = '0.1.0';

/** A built pack that was opened: its rules, the exact text that was signed, and by whom. */
export type OpenedPack = { pack: LoadedPack; text: string; key: TrustedKey };

const KEEPS = 'Nothing was changed; the rules you had stay in force.';
const KEEPS_HI = 'कुछ नहीं बदला; आपके पहले वाले नियम लागू हैं।';
const named = ({ rulePack }: LoadedPack): string => `${rulePack.id} ${rulePack.version}`;

/** Facts and engine a newer pack may need are looked at before its shape: a newer pack is not called broken. */
function needsNewer(text: string): { en: string; hi: string } | undefined {
  const engine = /^engine: *["']?(\d+\.\d+\.\d+)/m.exec(text)?.[1];
  if (engine && compareVersions(engine, ENGINE_VERSION) > 0) return { en: `Niryat ${engine}`, hi: `Niryat ${engine}` };
  const facts = /^facts: *(\d+)/m.exec(text)?.[1];
  return facts && facts !== '1' ? { en: `version ${facts} of the facts`, hi: `तथ्यों का वर्शन ${facts}` } : undefined;
}

/**
 * Opens a built, signed pack. The signature is verified over the exact bytes before anything of them is parsed. Throws Refusal
 * pack-unsigned | pack-unknown-key | pack-altered | pack-engine | too-large, and PackFault for a pack whose rules cannot be used.
 */
export function openPack(bytes: Uint8Array, trusted: readonly TrustedKey[], file: string): OpenedPack {
  const { body, key } = openSealed(bytes, RULE_PACK, trusted, 'pack');
  const text = Buffer.from(body).toString('utf8');
  const newer = needsNewer(text);
  if (newer) throw new Refusal('pack-engine', `This rule pack needs ${newer.en}; this is Niryat ${ENGINE_VERSION}. ${KEEPS} Update Niryat first.`, { hi: `इस नियम पैक को ${newer.hi} चाहिए; यह Niryat ${ENGINE_VERSION} है। ${KEEPS_HI} पहले Niryat अपडेट करें।` });
  const pack = packFromTexts([{ file, text }]);
  const { published } = pack.rulePack;
  if (published < key.from || (key.to !== undefined && published > key.to)) throw new Refusal('pack-unknown-key', `${named(pack)} was published on ${published}, a day on which the key ${key.id} (${key.name}) did not count. ${KEEPS}`, { hi: `${named(pack)} ${published} को निकला; उस दिन यह की नहीं मानी जाती थी: ${key.id} (${key.name})। ${KEEPS_HI}` });
  return { pack, text, key };
}

/**
 * Refuses a pack that may not take the place of what is in force: not newer, past its last day, or with a rule of another pack's id.
 * Throws Refusal pack-older | pack-expired | pack-double-id.
 */
export function requireInstallable(pack: LoadedPack, inForce: readonly LoadedPack[], retired: ReadonlySet<string>, on: Day): void {
  const { id, version, expires } = pack.rulePack;
  const current = inForce.find((one) => one.rulePack.id === id);
  if (current && compareVersions(version, current.rulePack.version) <= 0) throw new Refusal('pack-older', `${named(current)} is in force; ${named(pack)} is not newer. ${KEEPS}`, { hi: `${named(current)} लागू है; ${named(pack)} उससे नया नहीं है। ${KEEPS_HI}` });
  if (expires !== undefined && expires < on) throw new Refusal('pack-expired', `${named(pack)} could be installed until ${expires}. ${KEEPS} Ask for its newer edition.`, { hi: `${named(pack)} ${expires} तक लगाया जा सकता था। ${KEEPS_HI} इसका नया वर्शन माँगें।` });
  const others = new Map(inForce.filter((one) => one.rulePack.id !== id).flatMap((one) => idsOf(one).map((rule) => [rule, one.rulePack.id] as const)));
  const taken = idsOf(pack).find((rule) => others.has(rule) || retired.has(rule));
  if (taken) throw new Refusal('pack-double-id', `${named(pack)} holds a rule ${taken}, ${others.has(taken) ? `which the pack ${others.get(taken) ?? ''} has already` : 'whose id is retired and never used again'}. ${KEEPS}`, { hi: `${named(pack)} में नियम ${taken} है, ${others.has(taken) ? `जो पैक ${others.get(taken) ?? ''} में पहले से है` : 'जिसका नंबर हटाया जा चुका है और फिर नहीं आएगा'}। ${KEEPS_HI}` });
}

/** Ids of every rule of a pack, asked or not. */
export const idsOf = ({ rules, off, sleeping }: LoadedPack): string[] => [...[...rules, ...off].map((one) => one.rule.id), ...sleeping.map((one) => one.id)];

import { type Finding, today } from '#base';
import { askAbout, bundledPacks, findingsOf, type LoadedPack, packFacts, type RuleOutcome, waiverFacts } from '#rules';
import { storedWaivers } from '../checks/storage.ts';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';

const findings = (outcomes: readonly RuleOutcome[]): Finding[] => outcomes.filter((one) => one.outcome === 'fail').flatMap((one) => findingsOf(one, { where: {}, fieldOf: () => undefined }));

/** What the rules about packs say of one on this day. What no day changes (examples, silence taken for a pass) is shown by tests and not asked here. */
const ofPack = (packs: readonly LoadedPack[], pack: LoadedPack, on: string): Finding[] => findings(askAbout(packs, 'pack', { pack: packFacts(pack, { thorough: false }) }, on));

const health: UseCase<'world.health'> = async ({ on: asked }, context) => {
  const on = asked ?? today(context.clock);
  const packs = bundledPacks();
  const waivers = await storedWaivers((await context.workspace()).read);
  const hindi = context.language === 'hi';
  return {
    on,
    packs: packs.map((pack) => {
      const found = ofPack(packs, pack, on);
      const { id, version, published, title, titleHi } = pack.rulePack;
      const checkedOn = pack.rules.map(({ rule }) => rule.checkedOn).sort()[0] ?? published;
      return { id, version, published, title: (hindi && titleHi) || title, rules: pack.rules.length, stale: found.filter((one) => one.rule === 'MET-001').length, checkedOn, findings: shownFindings(found, context.language) };
    }),
    waivers: shownFindings(waivers.flatMap((one) => findings(askAbout(packs, 'waiver', { waiver: waiverFacts(one) }, on))), context.language),
  };
};
export default health;

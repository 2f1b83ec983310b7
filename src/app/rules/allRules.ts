import { bundledPacks, effectiveSeverity, retiredRules } from '#rules';
import type { RuleListed } from '../contract.ts';
import type { UseCase } from '../port.ts';

/** All rules of all packs for the browser, in order of their ids within their pack; ids that are no more stand at the end. */
const index: UseCase<'rules.index'> = async (_input, { language }) => {
  const hindi = language === 'hi';
  const packs = bundledPacks();
  const items = packs.flatMap((pack): RuleListed[] => {
    const own = { pack: pack.rulePack.id };
    const compiled = [...pack.rules.map((one) => ({ one, state: 'on' as const })), ...pack.off.map((one) => ({ one, state: 'off' as const }))].map(({ one: { rule, readsDestination, effectiveSeverity: severity }, state }): RuleListed => ({
      ...own, state, id: rule.id, title: (hindi && rule.titleHi) || rule.title, offReason: rule.off ? ((hindi && rule.off.reasonHi) || rule.off.reason) : null, subject: rule.subject, severity: rule.severity, effectiveSeverity: severity, confidence: rule.confidence, countries: readsDestination, validFrom: rule.validFrom ?? null, validTo: rule.validTo ?? null, source: rule.source.title,
    }));
    const asleep = pack.sleeping.map((rule): RuleListed => ({ ...own, state: 'sleeping', id: rule.id, title: (hindi && rule.titleHi) || rule.title, offReason: (hindi && rule.off.reasonHi) || rule.off.reason, subject: rule.subject, severity: rule.severity, effectiveSeverity: effectiveSeverity(rule), confidence: rule.confidence, countries: false, validFrom: rule.validFrom ?? null, validTo: rule.validTo ?? null, source: rule.source.title }));
    return [...compiled, ...asleep].sort((a, b) => (a.id < b.id ? -1 : 1));
  });
  const retired = retiredRules().map((one): RuleListed => ({ state: 'retired', id: one.id, title: one.reason, offReason: one.reason, pack: '', subject: '', severity: 'info', effectiveSeverity: 'info', confidence: '', countries: false, validFrom: null, validTo: one.on, source: one.successor ?? '' }));
  return { items: [...items, ...retired], packs: packs.map(({ rulePack }) => ({ id: rulePack.id, title: (hindi && rulePack.titleHi) || rulePack.title, version: rulePack.version, published: rulePack.published, jurisdictions: rulePack.jurisdictions })) };
};
export default index;

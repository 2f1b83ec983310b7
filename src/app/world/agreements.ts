import { today } from '#base';
import { type Agreement, agreements as allAgreements, isInForce, isPartner } from '#rules';
import type { AgreementShown } from '../contract.ts';
import type { UseCase } from '../port.ts';

function shown(one: Agreement, on: string, hindi: boolean): AgreementShown {
  const { key, kind, partners, suspended, status, proof, routes, oneImportOnly, thirdPartyInvoice, confidence, source, retrospective } = one;
  return {
    key, kind, status, routes, oneImportOnly, thirdPartyInvoice, source, title: hindi ? one.titleHi : one.title, partners: partners.filter((country) => !suspended.includes(country)), inForce: isInForce(one, on),
    from: one.from ?? null, to: one.to ?? null, concludedOn: one.concludedOn ?? null, covers: (hindi ? one.coversHi : one.covers) ?? null, proof: hindi ? one.proofHi : proof, form: one.form ?? null,
    validMonths: one.validMonths ?? null, recordsYears: one.recordsYears ?? null, retrospective: retrospective ? { allowed: retrospective.allowed, withinMonths: retrospective.withinMonths ?? null } : null,
    confidence: confidence.status, proofConfidence: confidence.proof ?? null, unknown: one.unknown.map((text) => (hindi ? text.hi : text.en)),
  };
}

const agreements: UseCase<'world.agreements'> = async ({ country, on: asked }, { clock, language }) => {
  const on = asked ?? today(clock);
  return { on, items: allAgreements().filter((one) => country === undefined || isPartner(one, country)).map((one) => shown(one, on, language === 'hi')) };
};
export default agreements;

import type { Day } from '#base';
import type { Correction } from '../making/corrections.ts';
import type { DocumentKind } from '../parts/kinds.ts';

/** Who issued a paper and so who corrects it; nobody but ourselves for our own papers. */
export type Corrector = 'cha' | 'carrier' | 'airline' | 'insurer' | 'agency' | 'buyer' | 'bank' | 'self';
const CORRECTORS: { readonly [kind in DocumentKind]?: Corrector } = {
  shippingBill: 'cha', egm: 'carrier', billOfLading: 'carrier', seaWaybill: 'carrier', airWaybill: 'airline', insuranceCertificate: 'insurer', letterOfCredit: 'buyer', purchaseOrder: 'buyer',
  certificateOfOrigin: 'agency', inspection: 'agency', fumigation: 'agency', phytosanitary: 'agency', health: 'agency', certificateOfAnalysis: 'agency', bankRealisation: 'bank',
};
export const correctorOf = (kind: DocumentKind): Corrector => CORRECTORS[kind] ?? 'self';

const GREETING: Readonly<Record<Corrector, string>> = { cha: 'To our customs broker (CHA)', carrier: 'To the carrier or forwarder', airline: 'To the airline or its agent', insurer: 'To the insurer', agency: 'To the issuing agency', buyer: 'To the buyer (applicant), with a copy to our bank', bank: 'To our bank', self: 'To ourselves' };

export type LetterFor = { kind: DocumentKind; paper: string; draft: boolean; shipment: string; exporter: string; on: Day; /** Name and address, where they are known. */ addressee: readonly string[]; corrections: readonly Correction[] };
export type Letter = { to: Corrector; subject: string; text: string };

/** What is asked of one field; a point that no other paper tells is asked in the rule's own words. */
const line = ({ field, item, says, mustSay, asIn }: Correction, at: number): string => [
  `${at + 1}. ${[field, item].filter(Boolean).join(', ')}`, `   It says:      ${says || '(empty)'}`,
  ...(asIn.length > 0 ? [`   It must say:  ${mustSay}`, `   As in:        ${asIn.join(', ')}`] : [`   To correct:   ${mustSay}`]),
].join('\n');

/** A letter that asks for a correction, as text. A draft is corrected free of charge, a filed paper by amendment. Same input, same text. */
export function correctionLetter({ kind, paper, draft, shipment, exporter, on, addressee, corrections }: LetterFor): Letter {
  const to = correctorOf(kind);
  const deed = draft ? 'Correction of the draft' : 'Amendment';
  const subject = `${deed}: ${paper}, our shipment ${shipment}`;
  const asks = draft ? `Before it is filed or issued, correct the draft of ${paper} as follows:` : `${paper} does not agree with our other papers. Amend it as follows:`;
  const text = [...(addressee.length > 0 ? ['To', ...addressee] : [GREETING[to]]), '', `Date: ${on.split('-').reverse().join('-')}`, `Subject: ${subject}`, '', asks, '', ...corrections.map(line), '', draft ? 'Send us the corrected draft before filing.' : 'Confirm the amendment and send us a copy of the amended paper.', '', `For ${exporter}`, 'Authorised signatory'].join('\n');
  return { to, subject, text };
}

import type { Day } from '#base';
import type { DocumentKind } from '../parts/kinds.ts';

/** Who issued a paper and so who corrects it; nobody but ourselves for our own papers. */
export type Corrector = 'cha' | 'carrier' | 'airline' | 'insurer' | 'agency' | 'buyer' | 'self';
const CORRECTORS: { readonly [kind in DocumentKind]?: Corrector } = {
  shippingBill: 'cha', egm: 'carrier', billOfLading: 'carrier', seaWaybill: 'carrier', airWaybill: 'airline', vgm: 'carrier', insuranceCertificate: 'insurer', letterOfCredit: 'buyer', purchaseOrder: 'buyer',
  certificateOfOrigin: 'agency', inspection: 'agency', fumigation: 'agency', phytosanitary: 'agency', health: 'agency', certificateOfAnalysis: 'agency',
};
export const correctorOf = (kind: DocumentKind): Corrector => CORRECTORS[kind] ?? 'self';

const GREETING: Readonly<Record<Corrector, string>> = { cha: 'To our customs broker (CHA)', carrier: 'To the carrier or forwarder', airline: 'To the airline or its agent', insurer: 'To the insurer', agency: 'To the issuing agency', buyer: 'To the buyer (applicant)', self: 'To ourselves' };

/** One thing to correct: where it stands, what it says, what it must say and which paper says so. Names in English, as papers are. */
export type Correction = { fact: string; field: string; says: string; mustSay: string; by: string };
export type LetterFor = { kind: DocumentKind; paper: string; draft: boolean; shipment: string; exporter: string; on: Day; corrections: readonly Correction[] };
export type Letter = { to: Corrector; subject: string; text: string };

const line = ({ fact, says, mustSay, by }: Correction, at: number): string => `${at + 1}. ${fact}\n   It says:      ${says || '(empty)'}\n   It must say:  ${mustSay}\n   As on:        ${by}`;

/** A letter that asks for a correction, as text. A draft is corrected free of charge, a filed paper by amendment. Same input, same text. */
export function correctionLetter({ kind, paper, draft, shipment, exporter, on, corrections }: LetterFor): Letter {
  const to = correctorOf(kind);
  const deed = draft ? 'Correction of the draft' : 'Amendment';
  const subject = `${deed}: ${paper}, our shipment ${shipment}`;
  const asks = draft ? `Before it is filed or issued, correct the draft of ${paper} as follows:` : `${paper} does not agree with our other papers. Amend it as follows:`;
  const text = [`${GREETING[to]}`, `Date: ${on.split('-').reverse().join('-')}`, `Subject: ${subject}`, '', asks, '', ...corrections.map(line), '', draft ? 'Send us the corrected draft before filing.' : 'Confirm the amendment and send us a copy of the amended paper.', '', `For ${exporter}`, 'Authorised signatory'].join('\n');
  return { to, subject, text };
}

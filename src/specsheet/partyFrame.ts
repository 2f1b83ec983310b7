import type { FieldUse } from '#base';
import type { Exporter } from '#exporter/nouns';
import { EXPORTER_CLASSES } from '#exporter/nouns';
import type { Block, Picture } from '#paper';
import { countryName } from '#tradeids';
import { addressLine, firmName, hasAddress, logoBlock } from './frame.ts';
import type { Look } from './look.ts';
import type { PaperParty } from './quoteNouns.ts';

export type PartyFrame = { exporter: Exporter; logo?: Picture; party: PaperParty; /** Quotation QT/2026-27/0001 · 26 Nov 2026. */ title: string; number: string; day: string };

/** What the head and foot of a paper made for one party carry: the firm's own public fields. */
export function frameFields({ exporter, logo }: PartyFrame): FieldUse[] {
  const use = (field: keyof Exporter, label: string, example: string): FieldUse => ({ kind: 'exporter', field, label, class: EXPORTER_CLASSES[field] ?? 'internal', records: 1, example });
  const address = hasAddress(exporter) ? addressLine(exporter) : '';
  const reach = reachOf(exporter);
  return [use(exporter.tradeName?.trim() ? 'tradeName' : 'legalName', 'Firm', firmName(exporter)), ...(address ? [use('address', 'Address', address)] : []), ...(reach ? [use('contact', 'Contact', reach)] : []), ...(logo ? [use('brand', 'Logo and colours', '')] : [])];
}

/** The party's own data as fields: theirs, and nobody else's. */
export const partyFields = (party: PaperParty): FieldUse[] => (['company', 'name', 'country', 'email', 'phone'] as const).filter((field) => party[field]).map((field) => ({ kind: 'visit', field, label: `Visitor: ${field}`, class: 'party', party: party.id, records: 1, example: party[field] ?? '' }));

const reachOf = ({ contact }: Exporter): string => [contact.person, contact.email, contact.phone, contact.website].map((one) => one?.trim()).filter(Boolean).join(' · ');

/** Letterhead: who offers at the left, what this paper is at the right. */
export function letterhead({ exporter, logo, title, number, day }: PartyFrame, look: Look): Block[] {
  const firm = firmName(exporter);
  const address = hasAddress(exporter) ? addressLine(exporter) : '';
  const who: Block[] = [look.text([{ text: firm }], 'firm', 'accent'), ...(address ? [look.text([{ text: address }], 'small', 'muted')] : [])];
  const what: Block[] = [look.text([{ text: title }], 'name', 'accent', { align: 'right', role: 'H1' }), look.text([{ text: [number, day].filter(Boolean).join(' · ') }], 'smallStrong', 'ink', { align: 'right' })];
  const mark = logo && logoBlock(logo, firm, look);
  return [
    { kind: 'columns', widths: [...(mark ? [mark.width] : []), { share: 1 }, 210], gap: 11, columns: mark ? [[mark.block], who, what] : [who, what], align: 'middle' },
    { kind: 'gap', height: 10 }, { kind: 'rule', colour: look.colours.accent, thickness: 2.2, bleed: true }, { kind: 'gap', height: 14 },
  ];
}

export const runningLetterhead = ({ exporter, title, number }: PartyFrame, look: Look): Block[] => [
  { kind: 'columns', widths: [{ share: 1 }, 210], gap: 12, columns: [[look.text([{ text: firmName(exporter) }], 'small', 'muted')], [look.text([{ text: [title, number].filter(Boolean).join(' ') }], 'smallStrong', 'ink', { align: 'right' })]] },
  { kind: 'gap', height: 5 }, { kind: 'rule', colour: look.colours.accent, thickness: 1 }, { kind: 'gap', height: 10 },
];

export function partyFoot({ exporter }: PartyFrame, look: Look): Block[] {
  const words = look.tongue[0];
  return [
    { kind: 'gap', height: 10 }, { kind: 'rule', colour: look.colours.rule, thickness: 0.6 }, { kind: 'gap', height: 6 },
    { kind: 'columns', widths: [{ share: 1 }, 70], gap: 11, align: 'middle', columns: [[look.text([{ text: reachOf(exporter) }], 'small')], [look.text([{ text: words?.word('page') ?? '' }], 'small', 'muted', { align: 'right' })]] },
  ];
}

/** For: Moreau SARL, Claire Moreau, France… */
export function partyBlocks(party: PaperParty, look: Look): Block[] {
  const lines = [party.company, party.name, party.country ? (countryName(party.country) ?? party.country) : undefined, [party.email, party.phone].filter(Boolean).join(' · ')].map((one) => one?.trim()).filter((one): one is string => Boolean(one));
  return [look.text([{ text: look.tongue[0]?.word('madeFor') ?? '' }], 'small', 'muted'), ...lines.map((text, at) => look.text([{ text }], at === 0 ? 'smallStrong' : 'body'))];
}

import type { Block, Picture } from '#paper';
import type { Exporter } from '#exporter/nouns';
import { countryName } from '#tradeids';
import type { Day } from '#base';
import type { Gate } from './gate.ts';
import type { Look } from './look.ts';
import { dayText } from './values.ts';
import { inTongues } from './wording.ts';

export type FrameData = { template: string; sku: string; name: string; exporter: Exporter; logo?: Picture; revision: string; day: Day };

/** What the firm is called on its sheets, or nothing when it has not said. */
export const firmName = (exporter: Exporter): string => exporter.tradeName?.trim() || exporter.legalName.trim();

export const addressLine = ({ address }: Exporter): string => [...address.lines, [address.city, address.pin].filter(Boolean).join(' '), address.state, countryName(address.country) ?? address.country].map((one) => one?.trim()).filter(Boolean).join(', ');
/** A country alone is no address. */
export const hasAddress = ({ address }: Exporter): boolean => address.lines.some((one) => one.trim()) || Boolean(address.city);

/** Head of the first page: who sells; which item. */
export function headerBlocks(data: FrameData, look: Look, gate: Gate): Block[] {
  const { exporter, logo } = data;
  const firm = firmName(exporter);
  if (firm) gate.printExporter(exporter.tradeName?.trim() ? 'tradeName' : 'legalName', 'Firm', firm);
  if (hasAddress(exporter)) gate.printExporter('address', 'Address', addressLine(exporter));
  if (logo) gate.printExporter('brand', 'Logo and colours', '');
  const who: Block[] = [look.text([{ text: firm }], 'firm', 'accent'), ...(hasAddress(exporter) ? [look.text([{ text: addressLine(exporter) }], 'small', 'muted')] : [])];
  const mark = logo && logoBlock(logo, firm, look);
  const what: Block[] = [look.text(look.beside(inTongues(look.tongue, (words) => words.word('sheet'))), 'small', 'muted', { align: 'right' }), look.text([{ text: data.sku }], 'smallStrong', 'ink', { align: 'right' })];
  const columns = mark ? [[mark.block], who, what] : [who, what];
  gate.print('sku', data.sku);
  if (look.template.header === 'none') return [];
  return [
    { kind: 'columns', widths: [...(mark ? [mark.width] : []), { share: 1 }, 150], gap: 11, columns, align: 'middle' },
    { kind: 'gap', height: 11 }, { kind: 'rule', colour: look.colours.accent, thickness: 2.2, bleed: true }, { kind: 'gap', height: 18 },
  ];
}

export function logoBlock(logo: Picture, firm: string, look: Look): { block: Block; width: number } {
  const most = look.template.logo;
  const scale = Math.min(most.width / logo.width, most.height / logo.height);
  const width = logo.width * scale;
  return { width, block: { kind: 'image', picture: logo, width, height: logo.height * scale, alt: look.tongue[0]?.word('logoOf', { name: firm }).trim() ?? firm } };
}

/** Letters that stand in one line of a following page's head. */
const RUNNING_LETTERS = 84;

const runningTitle = ({ exporter, name }: FrameData): string => {
  const all = [firmName(exporter), name].filter(Boolean).join(' · ');
  return all.length <= RUNNING_LETTERS ? all : name.length <= RUNNING_LETTERS ? name : firmName(exporter);
};

/** Head of the following pages. */
export const runningHeaderBlocks = (data: FrameData, look: Look): Block[] => look.template.header === 'none' ? [] : [
  { kind: 'columns', widths: [{ share: 1 }, 150], gap: 12, columns: [[look.text([{ text: runningTitle(data) }], 'small', 'muted')], [look.text([{ text: data.sku }], 'smallStrong', 'ink', { align: 'right' })]] },
  { kind: 'gap', height: 5 }, { kind: 'rule', colour: look.colours.accent, thickness: 1 }, { kind: 'gap', height: 14 },
];

/** Foot of every page: QR, how to reach the firm, which state of the item this is, which page. */
export function footerBlocks(data: FrameData, look: Look, gate: Gate): Block[] {
  const { exporter, revision, day } = data;
  const { contact } = exporter;
  const shows = look.template.footer;
  if (!shows.qr && !shows.contact && !shows.state && !shows.pages) return [];
  const reach = shows.contact ? [contact.person, contact.email, contact.phone, contact.website].map((one) => one?.trim()).filter(Boolean).join(' · ') : '';
  if (reach) gate.printExporter('contact', 'Contact', reach);
  const words = look.tongue[0];
  const state = data.sku === '' ? dayText(day, words) : `${words?.word('itemNo')} ${data.sku} · ${words?.word('revision')} ${revision} · ${data.template} · ${dayText(day, words)}`;
  const lines: Block[] = [...(reach ? [look.text([{ text: reach }], 'small')] : []), ...(shows.state ? [look.text([{ text: state }], 'small', 'muted')] : [])];
  const pages: Block[] = shows.pages ? [look.text([{ text: words?.word('page') ?? '' }], 'small', 'muted', { align: 'right' })] : [];
  return [
    { kind: 'gap', height: 12 }, { kind: 'rule', colour: look.colours.rule, thickness: 0.6 }, { kind: 'gap', height: 8 },
    { kind: 'columns', widths: [...(shows.qr ? [look.template.qr] : []), { share: 1 }, 90], gap: 11, align: 'middle', columns: [...(shows.qr ? [[qrBlock(data, look)]] : []), lines, pages] },
  ];
}

/** Firm, item number and phone as plain text, or the firm as a vCard 3.0 (RFC 2426): any phone reads both without a network. */
export function qrBlock({ exporter, sku }: Pick<FrameData, 'exporter' | 'sku'>, look: Look): Block {
  const { contact } = exporter;
  const firm = firmName(exporter);
  const text = look.template.vcard && firm ? vcardOf(exporter, sku) : [firm, sku, contact.phone?.trim() ?? ''].filter(Boolean).join('\n');
  return { kind: 'qr', text, size: look.template.qr, alt: look.tongue[0]?.word('qrOf') ?? '', colour: look.colours.ink };
}

function vcardOf(exporter: Exporter, sku: string): string {
  const { contact, address } = exporter;
  const safe = (text: string): string => text.trim().replace(/([\\;,])/g, '\\$1').replace(/\r?\n/g, '\\n');
  const line = (name: string, text: string | undefined): string[] => (text?.trim() ? [`${name}:${safe(text)}`] : []);
  const place = [address.lines.join(', '), address.city ?? '', address.state ?? '', address.pin ?? '', countryName(address.country) ?? address.country].map(safe).join(';');
  return ['BEGIN:VCARD', 'VERSION:3.0', ...line('FN', contact.person ?? firmName(exporter)), ...line('ORG', firmName(exporter)), ...line('TEL', contact.phone), ...line('EMAIL', contact.email), ...line('URL', contact.website), ...(hasAddress(exporter) ? [`ADR:;;${place}`] : []), `NOTE:${safe(sku)}`, 'END:VCARD'].join('\n');
}

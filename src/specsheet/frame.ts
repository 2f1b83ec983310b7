import type { Block, Picture } from '#paper';
import type { Exporter } from '#exporter/nouns';
import { countryName } from '#tradeids';
import type { Day } from '#base';
import type { Gate } from './gate.ts';
import type { Look } from './look.ts';
import { dayText } from './values.ts';
import { inTongues } from './wording.ts';

export type FrameData = { sku: string; name: string; exporter: Exporter; logo?: Picture; revision: string; day: Day };

/** What the firm is called on its sheets, or nothing when it has not said. */
export const firmName = (exporter: Exporter): string => exporter.tradeName?.trim() || exporter.legalName.trim();

export const addressLine = ({ address }: Exporter): string => [...address.lines, [address.city, address.pin].filter(Boolean).join(' '), address.state, countryName(address.country) ?? address.country].map((one) => one?.trim()).filter(Boolean).join(', ');
const hasAddress = ({ address }: Exporter): boolean => address.lines.some((one) => one.trim()) || Boolean(address.city);

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
  return [
    { kind: 'columns', widths: [...(mark ? [mark.width] : []), { share: 1 }, 150], gap: 11, columns, align: 'middle' },
    { kind: 'gap', height: 11 }, { kind: 'rule', colour: look.colours.accent, thickness: 2.2, bleed: true }, { kind: 'gap', height: 18 },
  ];
}

export function logoBlock(logo: Picture, firm: string, look: Look): { block: Block; width: number } {
  const most = look.template.logo;
  const scale = Math.min(most.width / logo.width, most.height / logo.height);
  const width = logo.width * scale;
  return { width, block: { kind: 'image', picture: logo, width, height: logo.height * scale, alt: firm ? `Logo: ${firm}` : 'Logo' } };
}

/** Letters that stand in one line of a following page's head. */
const RUNNING_LETTERS = 84;

const runningTitle = ({ exporter, name }: FrameData): string => {
  const all = [firmName(exporter), name].filter(Boolean).join(' · ');
  return all.length <= RUNNING_LETTERS ? all : name.length <= RUNNING_LETTERS ? name : firmName(exporter);
};

/** Head of the following pages. */
export const runningHeaderBlocks = (data: FrameData, look: Look): Block[] => [
  { kind: 'columns', widths: [{ share: 1 }, 150], gap: 12, columns: [[look.text([{ text: runningTitle(data) }], 'small', 'muted')], [look.text([{ text: data.sku }], 'smallStrong', 'ink', { align: 'right' })]] },
  { kind: 'gap', height: 5 }, { kind: 'rule', colour: look.colours.accent, thickness: 1 }, { kind: 'gap', height: 14 },
];

/** Foot of every page: QR, how to reach the firm, which state of the item this is, which page. */
export function footerBlocks(data: FrameData, look: Look, gate: Gate): Block[] {
  const { exporter, revision, day } = data;
  const { contact } = exporter;
  const reach = [contact.person, contact.email, contact.phone, contact.website].map((one) => one?.trim()).filter(Boolean).join(' · ');
  if (reach) gate.printExporter('contact', 'Contact', reach);
  const words = look.tongue[0];
  const state = `${words?.word('itemNo')} ${data.sku} · ${words?.word('revision')} ${revision} · ${dayText(day, words)}`;
  const qr: Block = { kind: 'qr', text: [firmName(exporter), data.sku, contact.phone?.trim() ?? ''].filter(Boolean).join('\n'), size: look.template.qr, alt: words?.word('qrOf') ?? '', colour: look.colours.ink };
  const lines: Block[] = [...(reach ? [look.text([{ text: reach }], 'small')] : []), look.text([{ text: state }], 'small', 'muted')];
  return [
    { kind: 'gap', height: 12 }, { kind: 'rule', colour: look.colours.rule, thickness: 0.6 }, { kind: 'gap', height: 8 },
    { kind: 'columns', widths: [look.template.qr, { share: 1 }, 70], gap: 11, align: 'middle', columns: [[qr], lines, [look.text([{ text: words?.word('page') ?? '' }], 'small', 'muted', { align: 'right' })]] },
  ];
}

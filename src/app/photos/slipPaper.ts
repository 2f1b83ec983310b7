import type { Day, FieldUse } from '#base';
import { slipText } from '#media';
import { type Block, PAPERS, type PaperName, type Plan, type Style, type TextBlock } from '#paper';
import { fitLines } from './fitLines.ts';

/** What one slip shows. */
export type Slip = { sku: string; name: string };
export type SlipOptions = { perPage: 8 | 24; paper: PaperName; day: Day; language: string; firm: string };

/** Measures in points. Rows and columns of a page; the code's side: 26 mm is read at arm's length, 53 mm from two metres. */
type Form = { columns: number; rows: number; qr: number; paddingX: number; gap: number; sku: Style; name: Style };
const INK = '#000000';
const FORMS: Readonly<Record<SlipOptions['perPage'], Form>> = {
  24: { columns: 3, rows: 8, qr: 74, paddingX: 12, gap: 10, sku: { size: 10.5, line: 12.5, weight: 700, colour: INK }, name: { size: 7.4, line: 9.4, weight: 400, colour: INK } },
  8: { columns: 2, rows: 4, qr: 150, paddingX: 20, gap: 14, sku: { size: 14, line: 17, weight: 700, colour: INK }, name: { size: 9.4, line: 12, weight: 400, colour: INK } },
};
/** Lines with Indian scripts are given a little more height when they are set. */
const INDIC_LINE = 2;
const MARGIN = { top: 20, right: 20, bottom: 12, left: 20 };
const FOOT: TextBlock['style'] = { size: 7.4, line: 10, weight: 400, colour: '#444444' };
/** Thin and grey: a line to cut along that no reader takes for a part of the code. */
const CUT = '#A8A8A8';

const WORDS = {
  en: { title: 'Photo slips', how: 'Photograph the slip, then its item. The photos up to the next slip belong to it. Cut along the lines.', qr: 'Code of item' },
  hi: { title: 'फ़ोटो पर्चियाँ', how: 'पहले पर्ची की फ़ोटो लें, फिर आइटम की। अगली पर्ची तक की फ़ोटो इसी आइटम की होंगी। लकीरों पर काटें।', qr: 'आइटम का कोड' },
} as const;

/** Slips of items, cut lines around each, as many to a page as asked. */
export function slipPlan(slips: readonly Slip[], { perPage, paper, day, language, firm }: SlipOptions): Plan {
  const form = FORMS[perPage];
  const words = language === 'hi' ? WORDS.hi : WORDS.en;
  const { width, height } = PAPERS[paper];
  const rowHeight = (height - MARGIN.top - MARGIN.bottom - FOOT.line - 4) / form.rows;
  const cell = (slip: Slip): Block => ({
    kind: 'box', border: CUT, paddingX: form.paddingX, paddingY: (rowHeight - form.qr) / 2 - 0.01,
    children: [{ kind: 'columns', widths: [form.qr, { share: 1 }], gap: form.gap, align: 'middle', columns: [[{ kind: 'qr', text: slipText(slip.sku), size: form.qr, alt: `${words.qr} ${slip.sku}`, colour: INK }], lines(slip, form, width, language)] }],
  });
  const rows = Array.from({ length: Math.ceil(slips.length / form.columns) }, (_, at): Block => ({
    kind: 'columns', gap: 0, widths: Array.from({ length: form.columns }, () => (width - MARGIN.left - MARGIN.right) / form.columns),
    columns: Array.from({ length: form.columns }, (_none, column) => slips.slice(at * form.columns + column, at * form.columns + column + 1).map(cell)),
  }));
  const footer: Block[] = [{ kind: 'gap', height: 4 }, { kind: 'text', runs: [{ text: [words.how, firm].filter(Boolean).join(' · ') }], style: FOOT, language }];
  return { title: words.title, language, day, paper, margin: MARGIN, sheets: [{ title: words.title, header: [], runningHeader: [], body: rows, footer }] };
}

/** Number and name beside the code, never higher than it: a slip that grew would push others off the page. */
function lines({ sku, name }: Slip, form: Form, pageWidth: number, language: string): Block[] {
  const width = (pageWidth - MARGIN.left - MARGIN.right) / form.columns - 2 * form.paddingX - form.qr - form.gap;
  const big = fitLines(sku, { width, size: form.sku.size, lines: Math.floor(form.qr / (form.sku.line + INDIC_LINE)) });
  const small = fitLines(name, { width, size: form.name.size, lines: Math.floor((form.qr - big.lines * (form.sku.line + INDIC_LINE)) / (form.name.line + INDIC_LINE)) });
  return [{ kind: 'text', runs: [{ text: big.text }], style: form.sku }, ...(small.text ? [{ kind: 'text' as const, runs: [{ text: small.text, language }], style: form.name }] : [])];
}

/** What slips carry, for the gate. */
export const slipFields = (slips: readonly Slip[]): FieldUse[] => [
  { kind: 'product', field: 'sku', label: 'Item no. (SKU)', class: 'public', records: slips.length, ...(slips[0] ? { example: slips[0].sku } : {}) },
  { kind: 'product', field: 'name', label: 'Name', class: 'public', records: slips.filter((one) => one.name).length, ...(slips[0]?.name ? { example: slips[0].name } : {}) },
];

import type { Finding } from '#base';
import type { Exporter } from '#exporter/nouns';
import type { Block, Run, Sheet } from '#paper';
import type { MadeBook } from './cells.ts';

/** Takes words that hold one of these numbers out of a text, whatever their case; each one taken is told. */
export function cleanerOf(numbers: readonly (string | undefined)[], tell: () => void = () => undefined): (text: string) => string {
  const forbidden = numbers.map((one) => one?.trim().toUpperCase() ?? '').filter((one) => one.length >= 8);
  const holds = (text: string): boolean => forbidden.some((one) => text.toUpperCase().includes(one));
  return (text) => (!holds(text) ? text : text.split(/(\s+)/).filter((word) => {
    if (holds(word)) tell();
    return !holds(word);
  }).join('').trim());
}

/**
 * Takes the firm's IEC and PAN out of whatever text they were typed into: an IEC in PAN form tells the PAN, and neither belongs on a
 * buyer's sheet. The whole word goes, so that a GSTIN, which holds the PAN, goes too. Returns how many were taken out.
 */
export function withoutRegistrations(sheet: Sheet, numbers: readonly (string | undefined)[]): { sheet: Sheet; taken: number } {
  let taken = 0;
  const clean = cleanerOf(numbers, () => { taken += 1; });
  const run = (one: Run): Run => ({ ...one, text: clean(one.text) });
  const block = (one: Block): Block => {
    switch (one.kind) {
      case 'text': return { ...one, runs: one.runs.map(run) };
      case 'qr': return { ...one, text: clean(one.text), alt: clean(one.alt) };
      case 'bars': return { ...one, text: clean(one.text), alt: clean(one.alt) };
      case 'diamond': return { ...one, text: clean(one.text) };
      case 'fit': return { ...one, pieces: one.pieces.map((piece) => ({ ...piece, blocks: piece.blocks.map(block) })) };
      case 'image': return one.alt === undefined ? one : { ...one, alt: clean(one.alt) };
      case 'box': return { ...one, children: one.children.map(block) };
      case 'columns': return { ...one, columns: one.columns.map((column) => column.map(block)) };
      case 'sections': return { ...one, sections: one.sections.map((section) => section.map(block)) };
      case 'table': return { ...one, ...(one.head ? { head: one.head.map(cell) } : {}), rows: one.rows.map((row) => row.map(cell)) };
      default: return one;
    }
  };
  const cell = <T extends { paragraphs: { runs: Run[] }[] }>(one: T): T => ({ ...one, paragraphs: one.paragraphs.map((paragraph) => ({ ...paragraph, runs: paragraph.runs.map(run) })) });
  const cleaned: Sheet = { title: clean(sheet.title), header: sheet.header.map(block), runningHeader: sheet.runningHeader.map(block), body: sheet.body.map(block), ...(sheet.tighterBody ? { tighterBody: sheet.tighterBody.map(block) } : {}), footer: sheet.footer.map(block) };
  return { sheet: cleaned, taken };
}

export const registrationFinding = (taken: number): Finding => ({ rule: 'SHEET-REGISTRATION', messageId: 'SHEET-REGISTRATION', severity: 'warning', status: 'fail', data: { count: taken }, where: { kind: 'product' } });

/** The same for what frames the items of a book: letterhead, cover, contents. They stand in its first `count` sheets. */
export function withoutRegistrationsAround({ sheets, parts }: MadeBook, { iec, pan }: Pick<Exporter, 'iec' | 'pan'>, count: number): MadeBook {
  const cleaned = sheets.map((one, at) => (at < count ? withoutRegistrations(one, [iec, pan]) : { sheet: one, taken: 0 }));
  const taken = cleaned.reduce((sum, one) => sum + one.taken, 0);
  return { sheets: cleaned.map((one) => one.sheet), parts: parts.map((one, at) => (at === 0 && taken > 0 ? { ...one, findings: [...one.findings, registrationFinding(taken)] } : one)) };
}

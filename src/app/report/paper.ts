import { type Day, instantOfDay } from '#base';
import { type Block, type Cell, type Plan, printPlan, type Style } from '#paper';

/** A cell of a report: words, and how they are meant. */
export type ReportCell = string | { text: string; tone?: Tone; strong?: boolean; /** Below it, smaller; several stand under each other. */ small?: string | readonly string[] };
export type Tone = 'error' | 'warning' | 'info' | 'unknown' | 'waived' | 'pass' | 'muted';
export type ReportSection = { title: string; note?: string; head?: readonly string[]; /** Points; without one the columns share what is left. */ widths?: readonly (number | undefined)[]; rows: readonly (readonly ReportCell[])[] };
export type Report = { title: string; subtitle: readonly string[]; firm: string; sections: readonly ReportSection[]; foot: string; day: Day; language: string };

/** Colours of the light scheme, all at least 4.5 : 1 on white. */
const INK = '#19212E';
const COLOURS: Readonly<Record<Tone, string>> = { error: '#B42318', warning: '#875000', info: '#17609C', unknown: '#69459C', waived: '#0B646C', pass: '#1B6B39', muted: '#465164' };
const LINE = '#DBE0E7';
const style = (size: number, line: number, weight: Style['weight'] = 400, colour = INK): Style => ({ size, line, weight, colour });
const TITLE = style(17, 22, 700);
const SECTION = style(11.5, 15, 700);
const BODY = style(9, 12.5);
const SMALL = style(8, 11, 400, COLOURS.muted);
const HEAD = style(8, 11, 600, COLOURS.muted);
const MARGIN = { top: 40, right: 40, bottom: 36, left: 40 };

function cellOf(cell: ReportCell, language: string): Cell {
  const given = typeof cell === 'string' ? { text: cell } : cell;
  const look = { ...BODY, ...(given.tone ? { colour: COLOURS[given.tone] } : {}), ...(given.strong ? { weight: 600 as const } : {}) };
  return { paragraphs: [{ runs: [{ text: given.text }], style: look, language }, ...[given.small ?? []].flat().filter(Boolean).map((text) => ({ runs: [{ text }], style: SMALL, language }))] };
}

function sectionBlocks(section: ReportSection, language: string): Block[] {
  const columns = Math.max(section.head?.length ?? 0, ...section.rows.map((row) => row.length));
  const title: Block[] = [{ kind: 'gap', height: 14 }, { kind: 'text', runs: [{ text: section.title }], style: SECTION, role: 'H2', language, keepWithNext: true }, ...(section.note ? [{ kind: 'text', runs: [{ text: section.note }], style: SMALL, language, keepWithNext: true } satisfies Block] : []), { kind: 'gap', height: 4 }];
  if (section.rows.length === 0) return title;
  return [...title, {
    kind: 'table', columns: Array.from({ length: columns }, (_, at) => (section.widths?.[at] === undefined ? {} : { width: section.widths[at] })), gap: 8, paddingY: 3, rule: { colour: LINE, thickness: 0.6 }, headRule: { colour: COLOURS.muted, thickness: 0.8 },
    ...(section.head ? { head: section.head.map((text): Cell => ({ paragraphs: [{ runs: [{ text }], style: HEAD, language }], header: true })) } : {}), rows: section.rows.map((row) => row.map((cell) => cellOf(cell, language))),
  }];
}

/** A report as a PDF: title, tables, page numbers. The same report gives the same bytes. */
export async function printReport({ title, subtitle, firm, sections, foot, day, language }: Report): Promise<Uint8Array> {
  const head: Block[] = [
    { kind: 'text', runs: [{ text: firm || ' ' }], style: SMALL, language }, { kind: 'text', runs: [{ text: title }], style: TITLE, role: 'H1', language },
    ...subtitle.map((text): Block => ({ kind: 'text', runs: [{ text }], style: style(9, 12.5, 400, COLOURS.muted), language })), { kind: 'gap', height: 6 }, { kind: 'rule', colour: INK, thickness: 1 },
  ];
  const running: Block[] = [{ kind: 'text', runs: [{ text: title }], style: SMALL, language }, { kind: 'gap', height: 3 }, { kind: 'rule', colour: LINE, thickness: 0.6 }, { kind: 'gap', height: 6 }];
  const footer: Block[] = [{ kind: 'gap', height: 8 }, { kind: 'rule', colour: LINE, thickness: 0.6 }, { kind: 'gap', height: 3 }, { kind: 'columns', widths: [{ share: 1 }, 60], gap: 12, columns: [[{ kind: 'text', runs: [{ text: foot }], style: SMALL, language }], [{ kind: 'text', runs: [{ text: '{page} / {pages}' }], style: SMALL, align: 'right' }]] }];
  const plan: Plan = { title, language, day, paper: 'A4', margin: MARGIN, sheets: [{ title, header: head, runningHeader: running, body: sections.flatMap((one) => sectionBlocks(one, language)), footer }] };
  return (await printPlan(plan)).bytes;
}

/** A day as people read it: 21 Nov 2026. */
export const dayWords = (day: Day, language: string): string => new Intl.DateTimeFormat(language === 'hi' ? 'hi-IN' : 'en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Asia/Kolkata' }).format(instantOfDay(day));
export const countryWords = (code: string, language: string): string => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;

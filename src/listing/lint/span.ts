import type { Folded } from './lookalike.ts';

/** A piece of a text: first unit, and the unit after the last. */
export type Span = { start: number; end: number };

/** Spans in order, those that touch or overlap made one. */
export function merged(spans: readonly Span[]): Span[] {
  const done: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = done[done.length - 1];
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else done.push({ ...span });
  }
  return done;
}

/** Spans of a folded text as spans of the original. */
export const inOriginal = (folded: Folded, spans: readonly Span[]): Span[] =>
  merged(spans.map(({ start, end }) => ({ start: folded.at[start] ?? 0, end: folded.at[end] ?? folded.at[folded.at.length - 1] ?? 0 })));

/** The text without these pieces, and without the empty brackets, doubled spaces and stray signs that they leave. */
export function without(text: string, spans: readonly Span[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of merged(spans)) {
    kept += `${text.slice(from, start)} `;
    from = end;
  }
  return (kept + text.slice(from)).replace(/[([{]\s*[)\]}]/gu, ' ').replace(/[ \t]{2,}/gu, ' ').replace(/ +([.,;:!?\n])/gu, '$1').replace(/([.,;:])(?:\s*[.,;:])+/gu, '$1').replace(/^[\s,;:.\-–|]+|[\s,;:\-–|]+$/gu, '').trim();
}

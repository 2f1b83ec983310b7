import { Fragment, type ReactNode } from 'react';
import css from './visible.module.css';

/** Characters nobody sees: controls, bidirectional marks and overrides, zero-width and other invisible ones. Joiners are letters in Indic scripts and stand unmarked between letters. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u200c\u200d](?![\p{L}\p{M}])|(?<![\p{L}\p{M}])[\u200c\u200d]/u;
const EACH = new RegExp(HIDDEN.source, 'gu');

/** Names people know; any other one is shown by its number. */
const NAMES: Readonly<Record<number, string>> = { 173: 'SHY', 1564: 'ALM', 8203: 'ZWSP', 8204: 'ZWNJ', 8205: 'ZWJ', 8206: 'LRM', 8207: 'RLM', 8232: 'LS', 8233: 'PS', 8234: 'LRE', 8235: 'RLE', 8236: 'PDF', 8237: 'LRO', 8238: 'RLO', 8288: 'WJ', 8294: 'LRI', 8295: 'RLI', 8296: 'FSI', 8297: 'PDI', 65279: 'BOM', 127: 'DEL' };

const codeOf = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A hidden character as something seen: ␀ for a control, its short name in brackets for the others. */
export function visibleSign(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return `[${NAMES[code] ?? codeOf(char)}]`;
}

export const hasHidden = (text: string): boolean => HIDDEN.test(text);

/** Hidden characters of a text, each once, by short name and number: "RLO U+202E". */
export const hiddenNames = (text: string): string[] => [...new Set((text.match(EACH) ?? []).map((char) => [NAMES[char.codePointAt(0) ?? 0], codeOf(char)].filter(Boolean).join(' ')))];

/** The same text with every hidden character written out, for places that take plain text only (tooltips, inputs). */
export const shownText = (text: string): string => (hasHidden(text) ? text.replace(EACH, visibleSign) : text);

/** A text whose hidden characters can be seen and pointed at. Texts without any, nearly all, come back as they are. */
export function visibleText(text: string): ReactNode {
  if (!hasHidden(text)) return text;
  const parts = text.split(EACH);
  const signs = text.match(EACH) ?? [];
  return parts.map((part, at) => {
    const sign = signs[at];
    return <Fragment key={at}>{part}{sign !== undefined && <span className={css.sign} title={codeOf(sign)}>{visibleSign(sign)}</span>}</Fragment>;
  });
}

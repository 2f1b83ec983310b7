import { plainNumber } from './numberFormat.ts';

type Attributes = Readonly<Record<string, string>>;

/** Text that a cell shows: paragraphs, spaces and line ends in it, without the comment pinned to the cell. */
export class OdsText {
  private parts: string[] = [];
  private paragraphs = 0;
  private inParagraph = 0;
  private inComment = 0;

  clear(): void {
    [this.parts, this.paragraphs, this.inParagraph, this.inComment] = [[], 0, 0, 0];
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'office:annotation') this.inComment += 1;
    if (this.inComment > 0) return;
    if (name === 'text:p' || name === 'text:h') {
      if (this.paragraphs++ > 0) this.parts.push('\n');
      this.inParagraph += 1;
    } else if (name === 'text:s') this.parts.push(' '.repeat(Math.min(1_000, Number(attributes['text:c'] ?? 1) || 1)));
    else if (name === 'text:tab') this.parts.push('\t');
    else if (name === 'text:line-break') this.parts.push('\n');
  }

  add(piece: string): void {
    if (this.inParagraph > 0 && this.inComment === 0) this.parts.push(piece);
  }

  close(name: string): void {
    if (name === 'office:annotation') this.inComment -= 1;
    else if ((name === 'text:p' || name === 'text:h') && this.inComment === 0) this.inParagraph -= 1;
  }

  shown(): string {
    return this.parts.join('');
  }
}

/** PT10H30M00S as a time of day. */
function timeOf(duration: string): string {
  const found = /^PT(\d{1,4})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(duration);
  return found ? found.slice(1).map((one) => one.padStart(2, '0')).join(':') : duration;
}

/** A number as its code is written: with the zeros that the format puts in front, else as it is. */
const numberOf = (value: string, shown: string): string => (/^0\d+$/.test(shown) && Number(shown) === Number(value) ? shown : plainNumber(value));

/** What a cell holds by its type (OpenDocument 1.2 part 1, 19.385). `error`: a formula that failed, with what is shown for it. */
export function cellValue(attributes: Attributes, shown: string): { text: string; error: boolean; formulaWithoutValue: boolean } {
  const type = attributes['office:value-type'] ?? attributes['calcext:value-type'];
  const value = attributes['office:value'] ?? '';
  const is = (text: string): ReturnType<typeof cellValue> => ({ text, error: false, formulaWithoutValue: false });
  if (attributes['calcext:value-type'] === 'error') return { text: shown, error: true, formulaWithoutValue: false };
  if (type === 'float' || type === 'percentage' || type === 'currency') return is(value === '' ? shown : numberOf(value, shown));
  if (type === 'date') return is((attributes['office:date-value'] ?? shown).replace(/T00:00:00(\.0+)?$/, ''));
  if (type === 'time') return is(timeOf(attributes['office:time-value'] ?? shown));
  if (type === 'boolean') return is(attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE');
  if (type === undefined && shown === '' && attributes['table:formula'] !== undefined) return { text: '', error: false, formulaWithoutValue: true };
  return is(attributes['office:string-value'] ?? shown);
}

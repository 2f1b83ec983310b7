import type { Block, Cell, Run, Style, TableBlock, TextBlock } from '#paper';
import type { Pair } from './content.ts';
import type { Grid } from './grids.ts';
import type { SheetTemplate } from './nouns.ts';
import type { Tongue, Wording } from './wording.ts';

export type StyleName = keyof SheetTemplate['styles'];
export type ColourName = keyof SheetTemplate['colours'];

/** Styles that take the firm's font for headings. */
const HEADINGS: ReadonlySet<StyleName> = new Set(['firm', 'name', 'longName', 'secondName', 'section']);

/** Turns wordings into blocks in the look of one template and one firm. */
export class Look {
  readonly template: SheetTemplate;
  readonly colours: SheetTemplate['colours'];
  readonly tongue: Tongue;

  constructor(template: SheetTemplate, colours: SheetTemplate['colours'], tongue: Tongue) {
    this.template = template;
    this.colours = colours;
    this.tongue = tongue;
  }

  style(name: StyleName, colour: ColourName = 'ink'): Style {
    return { ...this.template.styles[name], colour: this.colours[colour], ...(HEADINGS.has(name) ? { heading: true } : {}) };
  }

  text(runs: readonly Run[], name: StyleName, colour: ColourName = 'ink', more: Partial<TextBlock> = {}): TextBlock {
    return { kind: 'text', runs: [...runs], style: this.style(name, colour), ...more };
  }

  /** One paragraph for each language. */
  paragraphs(wording: Wording, name: StyleName, colour: ColourName = 'ink', more: Partial<TextBlock> = {}): Block[] {
    return wording.map(({ text, language }) => this.text([{ text, language }], name, colour, { language, ...more }));
  }

  /** Running text, as the template has it: with a straight right edge or not. */
  prose(wording: Wording): Block[] {
    return this.paragraphs(wording, 'body', 'ink', this.template.justify ? { justify: true } : {});
  }

  /** Both languages in one line: Packing · पैकिंग. */
  beside(wording: Wording, between = ' · '): Run[] {
    return wording.flatMap(({ text, language }, at) => [...(at > 0 ? [{ text: between }] : []), { text, language }]);
  }

  heading(wording: Wording): Block[] {
    const second: Run[] = wording.slice(1).map(({ text, language }) => ({ text: `  ${text}`, language, style: { weight: 400, colour: this.colours.muted, size: this.template.styles.section.size - 0.8 } }));
    const first: Run[] = wording.slice(0, 1);
    return [
      this.text([...first, ...second], 'section', 'accent', { role: 'H2', keepWithNext: true }),
      { kind: 'gap', height: 2.5, keepWithNext: true },
      { kind: 'rule', colour: this.colours.accent, thickness: 1, keepWithNext: true },
    ];
  }

  cell(wording: Wording, name: StyleName, colour: ColourName = 'ink'): Cell {
    return { paragraphs: (wording.length > 0 ? wording : [{ text: '', language: this.tongue[0]?.language ?? 'en' }]).map(({ text, language }) => ({ runs: [{ text, language }], style: this.style(name, colour), language })) };
  }

  /** Label and value, line by line; what they are told of is said again where they go on overleaf. */
  pairs(pairs: readonly Pair[], labelWidth: number, heading: Wording = []): TableBlock {
    return {
      kind: 'table', columns: [{ width: labelWidth }, {}], gap: 10, paddingY: this.template.rowPadding, rule: { colour: this.colours.rule, thickness: 0.6 },
      ...(heading.length > 0 ? { again: { runs: this.beside(heading.slice(0, 1)), style: this.style('head', 'muted') } } : {}),
      rows: pairs.map(({ label, value }) => [{ paragraphs: [{ runs: this.beside(label), style: this.style('cell', 'muted') }], header: true }, this.cell(value, 'cell')]),
    };
  }

  grid(grid: Grid): Block[] {
    const table: TableBlock = {
      kind: 'table', columns: grid.numbers.map((number) => ({ align: number ? 'right' : 'left' })), gap: 9, paddingY: this.template.rowPadding, rule: { colour: this.colours.rule, thickness: 0.6 },
      head: grid.heads.map((head) => this.cell(head, 'head', 'muted')),
      rows: grid.rows.map((row) => row.map((text, at) => ({ paragraphs: [{ runs: [{ text }], style: { ...this.style('cell'), ...(at === 0 ? { weight: 700 as const } : {}) } }], header: at === 0 }))),
    };
    return [table, ...(grid.note?.length ? [{ kind: 'gap' as const, height: 3 }, ...this.paragraphs(grid.note, 'small', 'muted')] : [])];
  }
}

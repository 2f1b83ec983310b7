import type { FontInFile } from './fontInFile.ts';
import type { PackedDocument, Ref } from './packedDocument.ts';
import { dictionary, literal } from './pdfObjects.ts';

/** Points to a hundredth: a third of what a printer of 2,400 dots to the inch can show. */
export const number = (value: number): string => String(Math.round(value * 100) / 100 || 0);
const rgb = (colour: string): string => [1, 3, 5].map((at) => String(Math.round(Number.parseInt(colour.slice(at, at + 2), 16) / 0.255) / 1000)).join(' ');

type Page = { fonts: Record<string, Ref>; xobjects: Record<string, unknown> };

/**
 * The drawing operators of one page (ISO 32000-1, chapters 8 and 9), in its own coordinates: points from the foot. What is as it was before
 * is not said again: colours, line widths, fonts, and the place where a text goes on.
 */
export class PageContent {
  readonly page: Page;
  private readonly parts: string[] = [];
  private readonly state = new Map<string, string>();
  /** Where the open text object has its line begin; none is open without it. */
  private text: { x: number; y: number } | undefined;

  constructor(doc: PackedDocument) {
    this.page = doc.page as unknown as Page;
  }

  add(operators: string): void {
    this.parts.push(operators);
  }

  private set(what: string, value: string, operator: string): void {
    if (this.state.get(what) === value) return;
    this.state.set(what, value);
    this.add(`${value} ${operator}`);
  }

  fill(colour: string): void {
    this.set('fill', rgb(colour), 'rg');
  }

  stroke(colour: string, thickness: number): void {
    this.set('stroke', rgb(colour), 'RG');
    this.set('width', number(thickness), 'w');
  }

  font(font: FontInFile, size: number): void {
    this.page.fonts[font.name] ??= font.ref;
    this.set('font', `/${font.name} ${String(Math.round(size * 1000) / 1000)}`, 'Tf');
  }

  /** How far text stands above its line. */
  rise(points: number): void {
    if (points !== 0 || this.state.has('rise')) this.set('rise', number(points), 'Ts');
  }

  /** Text goes on here. */
  textAt(x: number, y: number): void {
    this.openText();
    const at = this.text ?? { x: 0, y: 0 };
    const [right, up] = [Math.round((x - at.x) * 100) / 100, Math.round((y - at.y) * 100) / 100];
    this.add(`${number(right)} ${number(up)} Td`);
    this.text = { x: at.x + right, y: at.y + up };
  }

  openText(): void {
    if (this.text) return;
    this.add('BT');
    this.text = { x: 0, y: 0 };
  }

  closeText(): void {
    if (this.text) this.add('ET');
    this.text = undefined;
  }

  /** What is marked until the end is a piece of the reading order, decoration, or text with its spelling. */
  mark(tag: string, properties?: Record<string, unknown>): void {
    this.add(properties ? `/${tag}${dictionary(properties)}BDC` : `/${tag} BMC`);
  }

  spelling(text: string, language: string | undefined): void {
    this.add(`/Span<<${language ? `/Lang${literal(language)}` : ''}/ActualText${literal(text)}>>BDC`);
  }

  endMark(): void {
    this.add('EMC');
  }

  end(doc: PackedDocument): void {
    this.closeText();
    doc.addContent(this.parts.join('\n'));
  }
}

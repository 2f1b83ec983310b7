import PDFDocument from 'pdfkit';
import type { Item, Node } from './atom.ts';
import { PAPERS, type Picture, type Plan } from './plan.ts';
import { writeLine } from './textOperators.ts';

type Doc = InstanceType<typeof PDFDocument>;
type Element = PDFKit.PDFStructureElement;
/** A picture that pdfkit has read; drawing it again puts it into the file only once. Its types leave this method out. */
type OpenedImage = { label: string };
type ImageOpener = { openImage(bytes: Uint8Array): OpenedImage };
export type DrawnPage = { items: Item[]; bookmark?: string; /** The bookmark that its own stands below. */ section?: string };

/** Modules of a QR code overlap by this part of one, so that no viewer draws hairlines between them. */
const OVERLAP = 0.02;

/** Draws finished pages as a tagged PDF; the same pages and day give the same bytes. Resolves with the file. */
export function drawPages(plan: Plan, pages: readonly DrawnPage[], created: number): Promise<Uint8Array> {
  const { width, height } = PAPERS[plan.paper];
  const doc = new PDFDocument({
    autoFirstPage: false, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: plan.language, font: '',
    info: { Title: plan.title, ...(plan.subject ? { Subject: plan.subject } : {}), Creator: 'Niryat', Producer: 'Niryat', CreationDate: new Date(created) },
  });
  const bytes = collected(doc);
  const pen = new Pen(doc, width);
  for (const page of pages) {
    doc.addPage({ size: [width, height], margin: 0 });
    if (page.bookmark && pages.length > 1) pen.bookmark(page.bookmark, page.section);
    pen.page(page.items);
  }
  pen.end();
  doc.end();
  return bytes;
}

function collected(doc: Doc): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

const nodeOf = (item: Item): Node | undefined => ('node' in item ? item.node : undefined);

/** Draws items and files each under its place in the reading order. */
class Pen {
  private readonly doc: Doc;
  private readonly paperWidth: number;
  private readonly root: Element;
  private readonly elements = new Map<Node, Element>();
  private readonly images = new Map<Picture, OpenedImage>();
  private readonly registered = new Set<string>();
  private readonly sections = new Map<string, PDFKit.PDFOutline>();

  constructor(doc: Doc, paperWidth: number) {
    this.doc = doc;
    this.paperWidth = paperWidth;
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  /** Neighbours with the same place in the reading order are one piece of content. */
  page(items: readonly Item[]): void {
    for (let from = 0; from < items.length;) {
      const node = nodeOf(items[from] as Item);
      let to = from + 1;
      while (to < items.length && nodeOf(items[to] as Item) === node) to += 1;
      const part = items.slice(from, to);
      if (node) this.element(node).add(() => part.forEach((one) => this.item(one)));
      else this.decoration(part);
      from = to;
    }
  }

  bookmark(title: string, section?: string): void {
    if (section === undefined) return void this.doc.outline.addItem(title);
    let above = this.sections.get(section);
    if (!above) this.sections.set(section, (above = this.doc.outline.addItem(section)));
    above.addItem(title);
  }

  end(): void {
    this.root.end();
  }

  private decoration(items: readonly Item[]): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    items.forEach((one) => this.item(one));
    this.doc.endMarkedContent();
  }

  private element(node: Node): Element {
    let element = this.elements.get(node);
    if (!element) {
      const options = { ...(node.alt ? { alt: node.alt } : {}), ...(node.language ? { lang: node.language } : {}), ...(node.scope ? { scope: node.scope } : {}) };
      element = this.doc.struct(node.tag, options);
      (node.parent ? this.element(node.parent) : this.root).add(element);
      this.elements.set(node, element);
    }
    return element;
  }

  private item(item: Item): void {
    const { doc } = this;
    switch (item.kind) {
      case 'text': return this.line(item);
      case 'line': {
        const from = item.bleed ? 0 : item.x;
        const to = item.bleed ? this.paperWidth : item.x + (item.upright ? 0 : item.length);
        doc.moveTo(from, item.y).lineTo(to, item.y + (item.upright ? item.length : 0)).lineWidth(item.thickness).stroke(item.colour);
        return;
      }
      case 'rect': {
        doc.roundedRect(item.x, item.y, item.width, item.height, item.radius);
        if (item.fill && item.stroke) doc.lineWidth(0.6).fillAndStroke(item.fill, item.stroke);
        else if (item.fill) doc.fill(item.fill);
        else doc.lineWidth(0.6).stroke(item.stroke ?? '#000000');
        return;
      }
      case 'image': return void doc.image(this.opened(item.picture) as unknown as PDFKit.Mixins.ImageSrc, item.x, item.y, { width: item.width, height: item.height });
      case 'modules': return this.modules(item);
      case 'bars': return this.bars(item);
      case 'path': return void doc.polygon(...item.points.map(([x, y]): [number, number] => [item.x + x, item.y + y])).lineWidth(item.thickness).stroke(item.colour);
    }
  }

  private line({ x, y, line }: Extract<Item, { kind: 'text' }>): void {
    for (const { face } of line.pieces) {
      if (this.registered.has(face.key)) continue;
      this.doc.registerFont(face.key, face.font as unknown as Buffer);
      this.registered.add(face.key);
    }
    writeLine(this.doc, line, x, y);
  }

  private opened(picture: Picture): OpenedImage {
    let image = this.images.get(picture);
    if (!image) this.images.set(picture, (image = (this.doc as unknown as ImageOpener).openImage(picture.bytes)));
    return image;
  }

  /** Widths of bars and spaces by turns, a bar first. */
  private bars({ x, y, width, height, bars, colour }: Extract<Item, { kind: 'bars' }>): void {
    const module = width / bars.reduce((sum, one) => sum + one, 0);
    let left = x;
    bars.forEach((one, at) => {
      if (at % 2 === 0) this.doc.rect(left, y, one * module, height);
      left += one * module;
    });
    this.doc.fill(colour);
  }

  private modules({ x, y, size, rows, colour }: Extract<Item, { kind: 'modules' }>): void {
    const module = size / rows.length;
    rows.forEach((row, at) => {
      for (let from = 0; from < row.length; from++) {
        if (!row[from]) continue;
        let to = from;
        while (row[to]) to += 1;
        this.doc.rect(x + from * module, y + at * module, (to - from) * module, module * (1 + OVERLAP));
        from = to;
      }
    });
    this.doc.fill(colour);
  }
}

import type { Item, Node } from './atom.ts';
import { FontsInFile } from './fontInFile.ts';
import { PackedDocument } from './packedDocument.ts';
import { PageContent } from './pageContent.ts';
import { PAPERS, type Picture, type Plan } from './plan.ts';
import { ReadingOrder } from './readingOrder.ts';
import { ShapeWriter } from './shapeOperators.ts';
import { writeLine } from './textOperators.ts';

/** A picture that pdfkit has read; drawing it again puts it into the file only once. Its types leave this out. */
type OpenedImage = { label: string; obj: unknown; embed(doc: PackedDocument): void };
type ImageOpener = { openImage(bytes: Uint8Array): OpenedImage };
export type DrawnPage = { items: Item[]; bookmark?: string; /** The bookmark that its own stands below. */ section?: string };

/** Draws finished pages as a tagged PDF; the same pages and day give the same bytes. Resolves with the file. */
export function drawPages(plan: Plan, pages: readonly DrawnPage[], created: number): Promise<Uint8Array> {
  const { width, height } = PAPERS[plan.paper];
  const doc = new PackedDocument({
    autoFirstPage: false, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: plan.language, font: '',
    info: { Title: plan.title, ...(plan.subject ? { Subject: plan.subject } : {}), Creator: 'Niryat', Producer: 'Niryat', CreationDate: new Date(created) },
  });
  const bytes = collected(doc);
  const pen = new Pen(doc, { width, height });
  for (const page of pages) {
    doc.addPage({ size: [width, height], margin: 0 });
    if (page.bookmark && pages.length > 1) pen.bookmark(page.bookmark, page.section);
    pen.page(page.items);
  }
  pen.end();
  doc.end();
  return bytes;
}

function collected(doc: PackedDocument): Promise<Uint8Array> {
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
  private readonly doc: PackedDocument;
  private readonly size: { width: number; height: number };
  private readonly fonts: FontsInFile;
  private readonly order: ReadingOrder;
  private readonly images = new Map<Picture, OpenedImage>();
  private readonly sections = new Map<string, PDFKit.PDFOutline>();

  constructor(doc: PackedDocument, size: { width: number; height: number }) {
    this.doc = doc;
    this.size = size;
    this.fonts = new FontsInFile(doc);
    this.order = new ReadingOrder(doc);
  }

  /** Neighbours with the same place in the reading order are one piece of content. */
  page(items: readonly Item[]): void {
    this.order.page(this.doc.page.dictionary as unknown as Parameters<ReadingOrder['page']>[0]);
    const content = new PageContent(this.doc);
    const shapes = new ShapeWriter(content, this.size);
    for (let from = 0; from < items.length;) {
      const node = nodeOf(items[from] as Item);
      let to = from + 1;
      while (to < items.length && nodeOf(items[to] as Item) === node) to += 1;
      this.part(items.slice(from, to), node, content, shapes);
      from = to;
    }
    content.end(this.doc);
  }

  bookmark(title: string, section?: string): void {
    if (section === undefined) return void this.doc.outline.addItem(title);
    let above = this.sections.get(section);
    if (!above) this.sections.set(section, (above = this.doc.outline.addItem(section)));
    above.addItem(title);
  }

  end(): void {
    this.order.end();
    this.fonts.end();
  }

  /** A mark lies within a text or around it: text runs on over parts of nothing else, and is closed around shapes. */
  private part(items: readonly Item[], node: Node | undefined, content: PageContent, shapes: ShapeWriter): void {
    const isText = items.every((one) => one.kind === 'text');
    if (isText) content.openText();
    else content.closeText();
    if (node) content.mark(node.tag, { MCID: this.order.mark(node) });
    else content.mark('Artifact');
    for (const item of items) this.item(item, content, shapes);
    if (!isText) content.closeText();
    content.endMark();
  }

  private item(item: Item, content: PageContent, shapes: ShapeWriter): void {
    if (item.kind === 'text') return writeLine(content, this.fonts, item, item.x, this.size.height - item.y);
    content.closeText();
    switch (item.kind) {
      case 'line': return shapes.line(item);
      case 'rect': return shapes.rect(item);
      case 'image': return shapes.image(item, this.placed(item.picture, content));
      case 'modules': return shapes.modules(item);
      case 'bars': return shapes.bars(item);
      case 'path': return shapes.path(item);
    }
  }

  /** A picture goes into the file as it is: a JPEG is not packed again. */
  private placed(picture: Picture, { page }: PageContent): string {
    let image = this.images.get(picture);
    if (!image) {
      this.images.set(picture, (image = (this.doc as unknown as ImageOpener).openImage(picture.bytes)));
      image.embed(this.doc);
    }
    page.xobjects[image.label] ??= image.obj;
    return image.label;
  }
}

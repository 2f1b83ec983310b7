import type { Node } from './atom.ts';
import type { PackedDocument, Ref } from './packedDocument.ts';

/** A page and the number that a piece of content has on it. */
type Piece = { page: Ref; mark: number };
type Element = { node: Node | undefined; parent: Element | undefined; children: (Element | Piece)[]; ref?: Ref };

/** The tree of tags that tells in which order a file is read, and what its pictures show (ISO 32000-1, 14.7 and 14.8). */
export class ReadingOrder {
  private readonly doc: PackedDocument;
  private readonly top: Element = { node: undefined, parent: undefined, children: [] };
  private readonly elements = new Map<Node, Element>();
  private readonly pages: { page: Ref; marks: Element[] }[] = [];

  constructor(doc: PackedDocument) {
    this.doc = doc;
  }

  page(page: Ref): void {
    page.data.StructParents = this.pages.length;
    this.pages.push({ page, marks: [] });
  }

  /** Number of the next piece of content on this page, which is read as part of the node. */
  mark(node: Node): number {
    const element = this.element(node);
    const open = this.pages.at(-1);
    if (!open) throw new Error('content stands on a page');
    const mark = open.marks.push(element) - 1;
    element.children.push({ page: open.page, mark });
    return mark;
  }

  private element(node: Node): Element {
    let element = this.elements.get(node);
    if (!element) {
      const parent = node.parent ? this.element(node.parent) : this.top;
      this.elements.set(node, (element = { node, parent, children: [] }));
      parent.children.push(element);
    }
    return element;
  }

  /** Writes the tree, parents before what is in them, so that neighbours have neighbouring numbers. */
  end(): void {
    const { doc } = this;
    const root = doc.getStructTreeRoot() as unknown as Ref;
    this.number(this.top);
    root.data.K = this.top.ref;
    root.data.ParentTree = { Nums: this.pages.flatMap(({ marks }, at) => [at, marks.map((one) => one.ref)]) };
    root.data.ParentTreeNextKey = this.pages.length;
    this.write(this.top, root);
  }

  private number(element: Element): void {
    element.ref = this.doc.object();
    for (const child of element.children) if ('children' in child) this.number(child);
  }

  private write(element: Element, above: Ref): void {
    const { node, ref, children } = element;
    if (!ref) return;
    const page = children.find((one): one is Piece => !('children' in one))?.page;
    const kids = children.map((one) => ('children' in one ? one.ref : one.page === page ? one.mark : { Type: 'MCR', Pg: one.page, MCID: one.mark }));
    const text = (value: string | undefined): String | undefined => (value ? new String(value) : undefined);
    Object.assign(ref.data, {
      S: node?.tag ?? 'Document', P: above, Pg: page, K: kids.length === 1 ? kids[0] : kids, Lang: text(node?.language), Alt: text(node?.alt), A: node?.scope ? { O: 'Table', Scope: node.scope } : undefined,
    });
    ref.end();
    for (const child of children) if ('children' in child) this.write(child, ref);
  }
}

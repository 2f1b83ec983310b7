import type { FieldUse, Money } from '#base';
import { Gate } from './gate.ts';
import type { PaperParty, QuoteLine } from './quoteNouns.ts';
import { priceText } from './values.ts';
import { plain, textsIn, type Tongue, type Wording } from './wording.ts';

/** What one line may show to this party, and a record of what it did. Rates of a raised class stay; what was agreed with this party goes to it. */
export class LineGate {
  readonly line: QuoteLine;
  private readonly gate: Gate;
  private readonly party: PaperParty;

  constructor(line: QuoteLine, party: PaperParty, released: readonly string[] = []) {
    this.line = line;
    this.party = party;
    this.gate = new Gate(line.product, line.faces, released);
  }

  sku(): string {
    this.gate.print('sku', this.line.product.sku);
    return this.line.product.sku;
  }

  names(tongue: Tongue): Wording {
    const { product, theirDescription } = this.line;
    if (theirDescription) {
      this.own('description', 'Their description', theirDescription);
      return plain(theirDescription, tongue[0]?.language);
    }
    if (!this.gate.may('name')) return [];
    const names = textsIn(product.name, tongue);
    if (names[0]) this.gate.print('name', names[0].text);
    return names;
  }

  showsPhoto(): boolean {
    if (!this.gate.may('images')) return false;
    this.gate.print('images', '');
    return true;
  }

  theirNo(): string {
    if (this.line.theirNo) this.own('itemNo', 'Their item no.', this.line.theirNo);
    return this.line.theirNo ?? '';
  }

  note(): string {
    if (this.line.note) this.own('note', 'Note of the line', this.line.note, 'visit');
    return this.line.note ?? '';
  }

  quantity(): string | undefined {
    if (this.line.quantity) this.own('quantity', 'Quantity', this.line.quantity, 'visit');
    return this.line.quantity;
  }

  /** The first step of the rates, where the rates may be seen. */
  firstQuantity(): string {
    return this.line.firstQuantity && this.gate.may('priceLadders') ? this.line.firstQuantity : '';
  }

  price(): Money | undefined {
    const { price } = this.line;
    if (!price) return undefined;
    if (price.from !== 'rates') this.own('price', price.from === 'agreed' ? 'Agreed price' : 'Price said at the stand', priceText(price.money), price.from === 'agreed' ? 'buyer_item' : 'visit');
    else if (!this.gate.may('priceLadders')) return undefined;
    else this.gate.print('priceLadders', priceText(price.money));
    return price.money;
  }

  packing(): QuoteLine['packing'] {
    if (!this.line.packing || !this.gate.may('packing')) return undefined;
    this.gate.print('packing', String(this.line.packing.cartons));
    return this.line.packing;
  }

  may(key: string): boolean {
    return this.gate.may(key);
  }

  print(key: string, example: string): void {
    this.gate.print(key, example);
  }

  private own(field: string, label: string, example: string, kind = 'buyer_item'): void {
    this.gate.remember({ kind, field, label, class: 'party', party: this.party.id, records: 1, example });
  }

  fields(): FieldUse[] {
    return this.gate.fields();
  }

  /** Inside fields that this line has a place for, released or not. */
  asks(): FieldUse[] {
    return this.gate.asks();
  }
}

import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { metadata } from './metadata.ts';
import { dictionary, type Reference, written } from './pdfObjects.ts';

/** An object of the file while it is written: data, or data with a stream behind it. */
export type Ref = Reference & { data: Record<string, unknown>; compress: boolean; end(stream?: string | Uint8Array): void; finalize(): void };
type Kept = Ref & { buffer: Uint8Array[]; offset: number };
/** What pdfkit keeps to itself; a changed pdfkit is noticed, for the tests read our files with three other programs. */
type Inside = {
  _offset: number; _offsets: unknown[]; _root: Ref & { data: Record<string, unknown> }; _info: Ref; _id: Uint8Array;
  _write(piece: Uint8Array | string): void; _refEnd(ref: Ref): void; push(piece: null): void;
};
type Place = readonly [kind: 1, offset: number, generation: 0] | readonly [kind: 2, holder: number, index: number];

/** So many objects share a stream: one stream for a sheet, and a booklet need not be unpacked as a whole to show a page. */
const TOGETHER = 400;
const squeezed = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9 });

/**
 * pdfkit's document with its objects packed: what is no stream stands in object streams, found by a cross-reference stream (ISO 32000-1,
 * 7.5.7 and 7.5.8), and everything is written without white space. A tagged sheet has a hundred small objects: they take a tenth of the room.
 * Its pages are drawn in the file's own coordinates, y upwards.
 */
export class PackedDocument extends PDFDocument {
  declare private places: Place[] | undefined;
  declare private small: Map<number, string> | undefined;

  /** Overridden: called by pdfkit's constructor too, before this class has any field. */
  override ref(data: object = {}): PDFKit.PDFKitReference {
    const made = super.ref(data);
    const ref = made as unknown as Kept;
    ref.finalize = () => this.keep(ref);
    return made;
  }

  /** An object that is filled later; it must be ended. */
  object(data: Record<string, unknown> = {}): Ref {
    return this.ref(data) as unknown as Ref;
  }

  /** A list that several objects share. */
  array(items: readonly unknown[]): Ref {
    const ref = this.ref(items) as unknown as Ref;
    ref.end();
    return ref;
  }

  get root(): Record<string, unknown> {
    return this.inside._root.data;
  }

  /** Overridden: pages are not turned upside down. */
  override transform(): this {
    return this;
  }

  /** Overridden: a page says nothing that is so without it (its unit), and nothing that no reader asks for since PDF 1.4 (its procedure sets). */
  override addPage(options?: PDFKit.PDFDocumentOptions): this {
    super.addPage(options);
    const { dictionary, resources } = this.page as unknown as { dictionary: Ref; resources: Ref };
    delete dictionary.data.UserUnit;
    delete resources.data.ProcSet;
    return this;
  }

  private get inside(): Inside {
    return this as unknown as Inside;
  }

  private keep(ref: Kept): void {
    const { inside } = this;
    const places = (this.places ??= []);
    if (ref.buffer.length === 0) (this.small ??= new Map()).set(ref.id, written(ref.data));
    else {
      places[ref.id] = [1, inside._offset, 0];
      const [only] = ref.buffer;
      const whole = ref.buffer.length === 1 && only ? only : Buffer.concat(ref.buffer);
      const stream = ref.compress ? squeezed(whole) : whole;
      this.stream(ref.id, { ...ref.data, ...(ref.compress ? { Filter: 'FlateDecode' } : {}) }, stream);
      ref.buffer = [];
    }
    inside._refEnd(ref);
  }

  private stream(id: number, data: Record<string, unknown>, stream: Uint8Array): void {
    this.inside._write(`${id} 0 obj\n${dictionary({ ...data, Length: stream.byteLength })}stream`);
    this.inside._write(stream);
    this.inside._write('\nendstream\nendobj');
  }

  /** Overridden: XMP is written with its texts escaped, and once. */
  override endMetadata(): void {
    const ref = this.object({ Type: 'Metadata', Subtype: 'XML' });
    ref.compress = false;
    this.root.Metadata = ref;
    ref.end(Buffer.from(metadata(this.info)));
  }

  /** Overridden: the last that pdfkit does, when every object is ended. */
  protected _finalize(): void {
    const { inside } = this;
    const places = (this.places ??= []);
    let last = inside._offsets.length;
    const small = [...(this.small ?? [])].sort(([one], [other]) => one - other);
    for (let from = 0; from < small.length; from += TOGETHER) {
      const part = small.slice(from, from + TOGETHER);
      const holder = ++last;
      places[holder] = [1, inside._offset, 0];
      part.forEach(([id], index) => (places[id] = [2, holder, index]));
      this.stream(holder, { Type: 'ObjStm', N: part.length, ...together(part) }, squeezed(Buffer.from(textOf(part), 'latin1')));
    }
    this.crossReference(places, last + 1);
    inside.push(null);
  }

  private crossReference(places: Place[], id: number): void {
    const { inside } = this;
    const from = inside._offset;
    places[id] = [1, from, 0];
    const wide = Math.max(2, Math.ceil(Math.log2(Math.max(from, id) + 1) / 8));
    const rows = Array.from({ length: id + 1 }, (_, at) => rowOf(places[at], wide));
    const width = wide + 3;
    const data = { Type: 'XRef', Size: id + 1, W: [1, wide, 2], Root: inside._root, Info: inside._info, ID: [inside._id, inside._id], Filter: 'FlateDecode', DecodeParms: { Predictor: 12, Columns: width } };
    this.stream(id, data, squeezed(differences(rows, width)));
    inside._write(`startxref\n${from}\n%%EOF`);
  }
}

const numbersOf = (part: readonly (readonly [number, string])[]): string => {
  let at = 0;
  return part.map(([id, text]) => {
    const offset = at;
    at += text.length + 1;
    return `${id} ${offset}`;
  }).join(' ');
};
const together = (part: readonly (readonly [number, string])[]): { First: number; Filter: string } => ({ First: numbersOf(part).length + 1, Filter: 'FlateDecode' });
const textOf = (part: readonly (readonly [number, string])[]): string => `${numbersOf(part)}\n${part.map(([, text]) => text).join('\n')}`;

function rowOf(place: Place | undefined, wide: number): number[] {
  const [kind, second, third] = place ?? [0, 0, 0];
  return [kind, ...Array.from({ length: wide }, (_, at) => (second / 256 ** (wide - 1 - at)) & 0xff), third >> 8, third & 0xff];
}

/** Each row as what it differs from the one above (PNG's "Up"): neighbours differ in one number. */
function differences(rows: readonly number[][], width: number): Uint8Array {
  const bytes = new Uint8Array(rows.length * (width + 1));
  rows.forEach((row, at) => {
    bytes[at * (width + 1)] = 2;
    row.forEach((value, column) => (bytes[at * (width + 1) + 1 + column] = value - (rows[at - 1]?.[column] ?? 0)));
  });
  return bytes;
}

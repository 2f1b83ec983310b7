/** Glyphs of a TrueType font as a font of its own, for embedding (OpenType 1.9, chapter "The glyf table"; ISO 32000-1, 9.9). */
export type TrueType = { bytes: Uint8Array; view: DataView; tables: ReadonlyMap<string, { at: number; length: number }>; glyphs: number; isLong: boolean; metrics: number };

const HEAD_LENGTH = 54;
const HHEA_LENGTH = 36;
const MAXP_LENGTH = 32;
const COMPOSITE = { words: 0x0001, instructed: 0x0100, scale: 0x0008, more: 0x0020, both: 0x0040, matrix: 0x0080 };
/** Offsets of two bytes count in steps of two. */
const SHORT_OFFSETS = 0xffff * 2;
/** A flag that only drawing programs for overlapping outlines read. */
const OVERLAP = 0x40;

/** The tables of a font file; undefined for one whose outlines are not TrueType's. */
export function readTrueType(bytes: Uint8Array): TrueType | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, { at: number; length: number }>();
  for (let table = 0; table < view.getUint16(4); table++) {
    const at = 12 + table * 16;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), { at: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((name) => tables.get(name)?.at);
  if (head === undefined || hhea === undefined || maxp === undefined || !['glyf', 'loca', 'hmtx'].every((name) => tables.has(name))) return undefined;
  return { bytes, view, tables, glyphs: view.getUint16(maxp + 4), isLong: view.getInt16(head + 50) === 1, metrics: view.getUint16(hhea + 34) };
}

const table = (font: TrueType, name: string): { at: number; length: number } => font.tables.get(name) ?? { at: 0, length: 0 };

/** Outline of one glyph, as it lies in the file; empty for a space. */
function outline(font: TrueType, id: number): Uint8Array {
  const loca = table(font, 'loca').at;
  const at = (index: number): number => (font.isLong ? font.view.getUint32(loca + 4 * index) : 2 * font.view.getUint16(loca + 2 * index));
  const glyf = table(font, 'glyf').at;
  return id < font.glyphs ? font.bytes.subarray(glyf + at(id), glyf + at(id + 1)) : new Uint8Array();
}

/** Advance and left side bearing, as the four bytes of the table; glyphs behind the last metric share its advance. */
function metric(font: TrueType, id: number): { advance: number; bearing: number } {
  const { at } = table(font, 'hmtx');
  const last = Math.min(id, font.metrics - 1);
  return { advance: font.view.getUint16(at + 4 * last), bearing: font.view.getInt16(id < font.metrics ? at + 4 * id + 2 : at + 4 * font.metrics + 2 * (id - font.metrics)) };
}

export type Glyph = { font: TrueType; id: number };

/**
 * The glyphs in this order, of one font or several with the same units to the em, each under its place in the list; parts of composed glyphs come behind them. Hinting, which no outline of ours
 * carries and no printer of today reads, stays out, and so does the outline of glyph 0, the box for what a font lacks: it is never printed.
 */
export function subsetOf(asked: readonly Glyph[]): Uint8Array {
  const glyphs = [...asked];
  const fonts = [...new Set(glyphs.map((one) => one.font))];
  const parts = new Map(fonts.map((font) => [font, new Map<number, number>()]));
  glyphs.forEach(({ font, id }, place) => { if (!parts.get(font)?.has(id)) parts.get(font)?.set(id, place); });
  const placeOf = (font: TrueType) => (id: number): number => {
    const known = parts.get(font)?.get(id);
    if (known !== undefined) return known;
    const place = glyphs.push({ font, id }) - 1;
    parts.get(font)?.set(id, place);
    return place;
  };
  const outlines: Uint8Array[] = [];
  for (let place = 0; place < glyphs.length; place++) {
    const one = glyphs[place];
    outlines.push(place === 0 || !one ? new Uint8Array() : lean(outline(one.font, one.id), placeOf(one.font)));
  }
  const glyf = joined(outlines);
  const isLong = glyf.length > SHORT_OFFSETS;
  return assembled([['head', headOf(fonts, isLong)], ['hhea', hheaOf(fonts, glyphs.length)], ['maxp', maxpOf(fonts, glyphs.length)], ['hmtx', hmtxOf(glyphs)], ['loca', locaOf(outlines, isLong)], ['glyf', glyf]]);
}

/** An outline without instructions; a composed one names its parts by their places. */
function lean(glyph: Uint8Array, placeOf: (id: number) => number): Uint8Array {
  if (glyph.length === 0) return glyph;
  const own = Uint8Array.from(glyph);
  const view = new DataView(own.buffer);
  return view.getInt16(0) < 0 ? composed(own, view, placeOf) : simple(own, view);
}

function simple(own: Uint8Array, view: DataView): Uint8Array {
  const contours = view.getInt16(0);
  const counted = 10 + 2 * contours;
  const instructions = view.getUint16(counted);
  const points = contours === 0 ? 0 : view.getUint16(counted - 2) + 1;
  view.setUint16(counted, 0);
  let at = counted + 2 + instructions;
  let coordinates = 0;
  own.copyWithin(counted + 2, at);
  const from = counted + 2;
  at = from;
  for (let point = 0; point < points; at++) {
    const flag = own[at] ?? 0;
    own[at] = flag & ~OVERLAP;
    const times = flag & 8 ? (own[++at] ?? 0) + 1 : 1;
    coordinates += times * ((flag & 2 ? 1 : flag & 16 ? 0 : 2) + (flag & 4 ? 1 : flag & 32 ? 0 : 2));
    point += times;
  }
  return even(own, at + coordinates);
}

/** The beginning of these bytes; an outline begins at an even place. */
function even(own: Uint8Array, length: number): Uint8Array {
  if (length % 2 === 0) return own.subarray(0, length);
  const padded = new Uint8Array(length + 1);
  padded.set(own.subarray(0, length));
  return padded;
}

function composed(own: Uint8Array, view: DataView, placeOf: (id: number) => number): Uint8Array {
  for (let at = 10; ;) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~COMPOSITE.instructed);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at += 4 + (flags & COMPOSITE.words ? 4 : 2) + (flags & COMPOSITE.scale ? 2 : flags & COMPOSITE.both ? 4 : flags & COMPOSITE.matrix ? 8 : 0);
    if (!(flags & COMPOSITE.more)) return even(own, at);
  }
}

const copyOf = (font: TrueType, name: string, length: number): DataView => {
  const { at } = table(font, name);
  return new DataView(Uint8Array.from(font.bytes.subarray(at, at + length)).buffer);
};
const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer);

function headOf(fonts: readonly TrueType[], isLong: boolean): Uint8Array {
  const [head, ...others] = fonts.map((font) => copyOf(font, 'head', HEAD_LENGTH)) as [DataView, ...DataView[]];
  for (const at of [36, 38]) head.setInt16(at, Math.min(head.getInt16(at), ...others.map((one) => one.getInt16(at))));
  for (const at of [40, 42]) head.setInt16(at, Math.max(head.getInt16(at), ...others.map((one) => one.getInt16(at))));
  head.setUint32(8, 0);
  head.setInt16(50, isLong ? 1 : 0);
  return bytesOf(head);
}

function hheaOf([font]: readonly TrueType[], count: number): Uint8Array {
  const hhea = copyOf(font as TrueType, 'hhea', HHEA_LENGTH);
  hhea.setUint16(34, count);
  return bytesOf(hhea);
}

/** Every limit is the highest of the fonts'. */
function maxpOf(fonts: readonly TrueType[], count: number): Uint8Array {
  const [maxp, ...others] = fonts.map((font) => copyOf(font, 'maxp', MAXP_LENGTH)) as [DataView, ...DataView[]];
  for (let at = 6; at < MAXP_LENGTH; at += 2) maxp.setUint16(at, Math.max(maxp.getUint16(at), ...others.map((one) => one.getUint16(at))));
  maxp.setUint16(4, count);
  return bytesOf(maxp);
}

function hmtxOf(glyphs: readonly Glyph[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * glyphs.length));
  glyphs.forEach(({ font, id }, place) => {
    const { advance, bearing } = metric(font, id);
    view.setUint16(4 * place, advance);
    view.setInt16(4 * place + 2, bearing);
  });
  return bytesOf(view);
}

/** Where each outline begins and the last one ends. */
function locaOf(outlines: readonly Uint8Array[], isLong: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((isLong ? 4 : 2) * (outlines.length + 1)));
  let at = 0;
  for (let place = 0; place <= outlines.length; place++) {
    if (isLong) view.setUint32(4 * place, at);
    else view.setUint16(2 * place, at / 2);
    at += outlines[place]?.length ?? 0;
  }
  return bytesOf(view);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of parts) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}

const round4 = (length: number): number => (length + 3) & ~3;

/** The table directory and the tables; checksums, which no reader of an embedded font looks at, are zero. */
function assembled(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const bytes = new Uint8Array(12 + 16 * tables.length + tables.reduce((sum, [, one]) => sum + round4(one.length), 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  let at = 12 + 16 * tables.length;
  sorted.forEach(([name, one], index) => {
    const entry = 12 + 16 * index;
    bytes.set([...name].map((char) => char.charCodeAt(0)), entry);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, one.length);
    bytes.set(one, at);
    at += round4(one.length);
  });
  return bytes;
}

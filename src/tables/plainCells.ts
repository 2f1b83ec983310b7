import { isPlainDecimal } from './numberFormat.ts';
import { PlainRuns } from './plainRuns.ts';
import { ENDS, four, HOLDS, NOT_PLAIN, type PlainXml, two } from './plainXml.ts';
import type { SheetRows } from './sheetRows.ts';
import { unescapeExcel } from './xmlText.ts';

/** Types of cells (ECMA-376 part 1, 18.18.11) by the place in this list. */
const TYPES = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const;
const [NUMBER, SHARED, STRING, INLINE] = [0, 1, 2, 3];
const TYPE_NAMES = TYPES.map((one) => Buffer.from(one));
const [R, S, T] = [114, 115, 116];
const [QUOTE, LESS] = [34, 60];

/** Pieces of the common cell. */
const [OPEN_CELL, STYLE, TYPE, VALUE, CLOSE_VALUE, CLOSE_CELL] = [four('<c r'), four(' s="'), four(' t="'), four('><v>'), four('</v>'), four('</c>')];
const [ASSIGN, SHARED_TYPE] = [two('="'), two('s"')];
/** Longer than any such cell. */
const COMMON_BYTES = 100;

/** Names of the elements that mean something, as they are written with this prefix. */
const namesOf = (prefix: string) => ({
  cellOpen: Buffer.from(`<${prefix}c`), cellClose: Buffer.from(`</${prefix}c>`), valueOpen: Buffer.from(`<${prefix}v`), valueClose: Buffer.from(`</${prefix}v>`),
  formulaOpen: Buffer.from(`<${prefix}f`), formulaClose: Buffer.from(`</${prefix}f>`), inlineOpen: Buffer.from(`<${prefix}is`),
});

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

/** Reads the cells of a row from bytes in the plain form. */
export class PlainCells {
  /** Column of the cell that was read last, from 0; NOT_PLAIN before the first. */
  column = NOT_PLAIN;
  private readonly xml: PlainXml;
  private readonly rows: SheetRows;
  private readonly names: ReturnType<typeof namesOf>;
  private readonly runs: PlainRuns;
  /** Whether names have no prefix, as the common cell. */
  private readonly bare: boolean;
  /** Of the cell that is being read. */
  private valueFrom = NOT_PLAIN;
  private valueTo = 0;
  private holds = 0;
  private hasFormula = false;
  private hasInline = false;

  constructor(xml: PlainXml, rows: SheetRows, prefix: string) {
    this.xml = xml;
    this.rows = rows;
    this.names = namesOf(prefix);
    this.runs = new PlainRuns(xml, prefix, 'is');
    this.bare = prefix === '';
  }

  /** Puts all cells of a row into their places. Gives the position behind the last, or NOT_PLAIN. */
  read(from: number): number {
    const { xml, names, bare } = this;
    this.column = NOT_PLAIN;
    for (let at = xml.skipBlanks(from); ; at = xml.skipBlanks(at)) {
      const done = bare ? this.common(at) : NOT_PLAIN;
      if (done !== NOT_PLAIN) at = done;
      else {
        const named = xml.after(names.cellOpen, at);
        if (named === NOT_PLAIN) return at;
        at = this.cell(named);
        if (at === NOT_PLAIN) return NOT_PLAIN;
      }
    }
  }

  /** Nine cells of ten: `<c r="A1" s="1" t="s"><v>12</v></c>`, a number or a shared string, read in one go; NOT_PLAIN leaves any other to `cell`. */
  private common(from: number): number {
    const { bytes, view, end } = this.xml;
    if (from + COMMON_BYTES > end || view.getInt32(from, true) !== OPEN_CELL || view.getInt16(from + 4, true) !== ASSIGN) return NOT_PLAIN;
    let at = from + 6;
    let column = 0;
    let code = bytes[at] ?? 0;
    for (; code >= 65 && code <= 90; code = bytes[++at] ?? 0) column = column * 26 + code - 64;
    while (isDigit(code)) code = bytes[++at] ?? 0;
    if (code !== QUOTE || at - from > 18 || column === 0) return NOT_PLAIN;
    at += 1;
    let style = 0;
    if (view.getInt32(at, true) === STYLE) {
      at += 4;
      for (code = bytes[at] ?? 0; isDigit(code); code = bytes[++at] ?? 0) style = style * 10 + code - 48;
      if (code !== QUOTE || at - from > 32) return NOT_PLAIN;
      at += 1;
    }
    if (view.getInt32(at, true) === VALUE) return this.commonNumber(at + 4, column - 1, style);
    if (view.getInt32(at, true) !== TYPE || view.getInt16(at + 4, true) !== SHARED_TYPE || view.getInt32(at + 6, true) !== VALUE) return NOT_PLAIN;
    return this.commonShared(at + 10, column - 1);
  }

  private commonShared(from: number, column: number): number {
    const { bytes } = this.xml;
    let at = from;
    let index = 0;
    for (let code = bytes[at] ?? 0; isDigit(code) && at - from < 10; code = bytes[++at] ?? 0) index = index * 10 + code - 48;
    const done = this.commonEnd(from, at);
    if (done === NOT_PLAIN) return NOT_PLAIN;
    this.column = column;
    if (!this.rows.passedOver) this.rows.put(column, this.rows.shared(index, column));
    return done;
  }

  private commonNumber(from: number, column: number, style: number): number {
    const { bytes } = this.xml;
    let at = from;
    while (bytes[at] !== LESS && at - from < 18) at += 1;
    const done = this.commonEnd(from, at);
    if (done === NOT_PLAIN || !this.rows.isPlain(style) || !isPlainDecimal(bytes, from, at)) return NOT_PLAIN;
    this.column = column;
    if (!this.rows.passedOver) this.rows.put(column, this.xml.ascii(from, at));
    return done;
  }

  private commonEnd(from: number, at: number): number {
    const { view } = this.xml;
    return at > from && view.getInt32(at, true) === CLOSE_VALUE && view.getInt32(at + 4, true) === CLOSE_CELL ? at + 8 : NOT_PLAIN;
  }

  /** Any cell, from behind its name to behind its end. */
  private cell(from: number): number {
    const { xml } = this;
    let [type, style, column] = [NUMBER, 0, this.column + 1];
    let at = xml.attribute(from);
    for (; at !== NOT_PLAIN && xml.tagEnd === ENDS.not; at = xml.attribute(at)) {
      if (xml.nameTo - xml.nameFrom !== 1) continue;
      const name = xml.bytes[xml.nameFrom];
      if (name === R) column = this.reference();
      else if (name === T) type = this.typeOf();
      else if (name === S) style = xml.digits(xml.valueFrom, xml.valueTo);
      if (column === NOT_PLAIN || type === NOT_PLAIN || style === NOT_PLAIN) return NOT_PLAIN;
    }
    this.column = column;
    if (at === NOT_PLAIN || xml.tagEnd === ENDS.empty) return at;
    const done = this.content(at);
    if (done !== NOT_PLAIN && !this.rows.passedOver) this.rows.put(column, this.text(type, style));
    return done;
  }

  /** Column of a reference: letters, then digits. */
  private reference(): number {
    const { bytes, valueFrom, valueTo } = this.xml;
    let column = 0;
    let at = valueFrom;
    for (let code = (bytes[at] ?? 0) & 0xdf; code >= 65 && code <= 90; code = (bytes[++at] ?? 0) & 0xdf) column = column * 26 + code - 64;
    const letters = at - valueFrom;
    while (at < valueTo && isDigit(bytes[at] ?? 0)) at += 1;
    return at === valueTo && letters > 0 && letters < 6 ? column - 1 : NOT_PLAIN;
  }

  private typeOf(): number {
    const { xml } = this;
    return TYPE_NAMES.findIndex((name) => name.length === xml.valueTo - xml.valueFrom && xml.after(name, xml.valueFrom) !== NOT_PLAIN);
  }

  /** What stands inside a cell, up to behind its end. */
  private content(from: number): number {
    const { xml, names } = this;
    this.valueFrom = NOT_PLAIN;
    this.hasFormula = false;
    this.hasInline = false;
    for (let at = xml.skipBlanks(from); ; at = xml.skipBlanks(at)) {
      const value = xml.after(names.valueOpen, at);
      if (value !== NOT_PLAIN) at = this.value(value);
      else {
        const done = xml.after(names.cellClose, at);
        if (done !== NOT_PLAIN) return done;
        at = this.beside(at);
      }
      if (at === NOT_PLAIN) return NOT_PLAIN;
    }
  }

  private value(from: number): number {
    const { xml } = this;
    const at = xml.skipTag(from);
    if (at === NOT_PLAIN || this.valueFrom !== NOT_PLAIN) return NOT_PLAIN;
    const empty = xml.tagEnd === ENDS.empty;
    this.valueFrom = at;
    this.valueTo = empty ? at : xml.text(at);
    this.holds = empty ? 0 : xml.holds;
    return empty ? at : xml.after(this.names.valueClose, this.valueTo);
  }

  /** A formula, which is passed over, or a text that stands in the cell itself. */
  private beside(at: number): number {
    const { xml, names } = this;
    const formula = xml.after(names.formulaOpen, at);
    if (formula !== NOT_PLAIN) {
      this.hasFormula = true;
      const inside = xml.skipTag(formula);
      return inside === NOT_PLAIN || xml.tagEnd === ENDS.empty ? inside : xml.after(names.formulaClose, xml.text(inside));
    }
    const inline = xml.after(names.inlineOpen, at);
    if (inline === NOT_PLAIN || this.hasInline) return NOT_PLAIN;
    this.hasInline = true;
    return this.runs.read(inline);
  }

  private text(type: number, style: number): string {
    const { xml, rows, valueFrom: from, valueTo: to, holds } = this;
    if (type === INLINE) return this.hasInline ? this.runs.text : '';
    if (from === NOT_PLAIN) return rows.text(TYPES[type] ?? 'n', undefined, style, this.column, this.hasFormula);
    if (type === SHARED && to > from && to - from < 10 && holds === 0) return rows.shared(xml.digits(from, to), this.column);
    if (type === NUMBER && rows.isPlain(style) && (from === to || isPlainDecimal(xml.bytes, from, to))) return xml.ascii(from, to);
    const value = xml.read(from, to, holds);
    if (type === STRING) return holds & HOLDS.escaped ? unescapeExcel(value) : value;
    return rows.text(TYPES[type] ?? 'n', value, style, this.column, this.hasFormula);
  }
}

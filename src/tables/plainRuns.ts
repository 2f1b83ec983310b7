import { ENDS, HOLDS, NOT_PLAIN, type PlainXml } from './plainXml.ts';
import { unescapeExcel } from './xmlText.ts';

const namesOf = (prefix: string, outer: string) => {
  const [open, close] = [(name: string) => Buffer.from(`<${prefix}${name}`), (name: string) => Buffer.from(`</${prefix}${name}>`)];
  return {
    text: open('t'), textClose: close('t'), run: open('r'), runClose: close('r'), outerClose: close(outer),
    /** The look of a run and how a text is read aloud: no part of the text. */
    beside: [{ open: open('rPr'), close: close('rPr') }, { open: open('rPh'), close: close('rPh') }, { open: open('phoneticPr'), close: close('phoneticPr') }],
  };
};

/** Reads the content of `<si>` and `<is>`: one `<t>` nearly always, else runs of text with their looks and readings between them. */
export class PlainRuns {
  /** The text that was read last. */
  text = '';
  private readonly xml: PlainXml;
  private readonly names: ReturnType<typeof namesOf>;
  private inRun = false;

  constructor(xml: PlainXml, prefix: string, outer: 'si' | 'is') {
    this.xml = xml;
    this.names = namesOf(prefix, outer);
  }

  /** From behind the name of the outer tag to behind its end. */
  read(from: number): number {
    const { xml, names } = this;
    const inside = xml.skipTag(from);
    this.text = '';
    this.inRun = false;
    if (inside === NOT_PLAIN || xml.tagEnd === ENDS.empty) return inside;
    for (let at = xml.skipBlanks(inside); ; at = xml.skipBlanks(at)) {
      const text = xml.after(names.text, at);
      if (text !== NOT_PLAIN) at = this.add(text);
      else {
        const done = xml.after(names.outerClose, at);
        if (done !== NOT_PLAIN) return this.inRun ? NOT_PLAIN : done;
        at = this.other(at);
      }
      if (at === NOT_PLAIN) return NOT_PLAIN;
    }
  }

  private add(from: number): number {
    const { xml } = this;
    const at = xml.skipTag(from);
    if (at === NOT_PLAIN || xml.tagEnd === ENDS.empty) return at;
    const to = xml.text(at);
    const { holds } = xml;
    const closed = xml.after(this.names.textClose, to);
    if (closed === NOT_PLAIN) return NOT_PLAIN;
    const text = xml.read(at, to, holds);
    this.text += holds & HOLDS.escaped ? unescapeExcel(text) : text;
    return closed;
  }

  private other(at: number): number {
    const { xml, names } = this;
    for (const { open, close } of names.beside) {
      const named = xml.after(open, at);
      if (named === NOT_PLAIN) continue;
      const inside = xml.skipTag(named);
      return inside === NOT_PLAIN || xml.tagEnd === ENDS.empty ? inside : xml.passTo(close, inside);
    }
    const closed = xml.after(names.runClose, at);
    const run = closed === NOT_PLAIN ? xml.after(names.run, at) : closed;
    if (run === NOT_PLAIN || this.inRun === (closed === NOT_PLAIN)) return NOT_PLAIN;
    this.inRun = closed === NOT_PLAIN;
    const inside = this.inRun ? xml.skipTag(run) : run;
    if (this.inRun && xml.tagEnd === ENDS.empty) this.inRun = false;
    return inside;
  }
}

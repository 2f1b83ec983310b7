import { Gathered } from './gathered.ts';
import { plainRoot } from './plainRoot.ts';
import { PlainRuns } from './plainRuns.ts';
import { four, HOLDS, NOT_PLAIN, PlainXml, two } from './plainXml.ts';
import { type SharedTexts, TEXT_BYTES } from './sharedTexts.ts';
import { unescapeExcel } from './xmlText.ts';

const [OPEN, TEXT, CLOSE_TEXT, CLOSE] = [four('<si>'), two('<t'), four('</t>'), four('</si')];
/** The shortest such text. */
const COMMON_BYTES = 16;

/** Reads shared strings from bytes in the plain form that spreadsheets write; `unsure` as a PlainSheet is. */
export class PlainStrings {
  unsure = false;
  finished = false;
  private readonly texts: SharedTexts;
  private readonly xml = new PlainXml();
  private readonly gathered = new Gathered();
  private prefix: string | undefined;
  private open: Uint8Array = Buffer.alloc(0);
  private close: Buffer = Buffer.from('</si>');
  private rootClose: Uint8Array = Buffer.alloc(0);
  private runs = new PlainRuns(this.xml, '', 'si');

  constructor(texts: SharedTexts) {
    this.texts = texts;
  }

  push(block: Buffer): void {
    if (!this.finished) for (const all of this.gathered.add(block, this.close)) if (!this.unsure) this.take(all);
  }

  end(): void {
    if (!this.finished && !this.unsure) this.take(this.gathered.all());
    this.unsure ||= !this.finished;
  }

  private take(all: Buffer): void {
    const from = this.prefix === undefined ? this.start(all) : 0;
    if (from === NOT_PLAIN) this.gathered.keep(all);
    else {
      const last = all.lastIndexOf(this.close);
      const root = all.indexOf(this.rootClose, Math.max(0, last));
      this.xml.load(all, root >= 0 ? root + this.rootClose.length : Math.max(from, last < 0 ? all.lastIndexOf(this.open) : last + this.close.length));
      if (!this.finished) this.readTexts(from);
      this.gathered.keep(all.subarray(this.xml.end));
    }
    if (this.gathered.size > TEXT_BYTES) throw this.texts.tooLarge(this.gathered.size / 3);
  }

  /** Where the texts begin, or NOT_PLAIN while that is not here yet. */
  private start(all: Buffer): number {
    const root = plainRoot(all, 'sst');
    this.unsure = root === 'unsure';
    if (root === undefined || root === 'unsure') return NOT_PLAIN;
    this.prefix = root.prefix;
    this.finished = root.empty;
    this.open = Buffer.from(`<${this.prefix}si`);
    this.close = Buffer.from(`</${this.prefix}si>`);
    this.rootClose = Buffer.from(`</${this.prefix}sst>`);
    this.runs = new PlainRuns(this.xml, this.prefix, 'si');
    return root.end;
  }

  private readTexts(from: number): void {
    const { xml, runs, open } = this;
    for (let at = xml.skipBlanks(from); at < xml.end; at = xml.skipBlanks(at)) {
      const done = this.common(at);
      if (done !== NOT_PLAIN) {
        at = done;
        continue;
      }
      const named = xml.after(open, at);
      this.finished = named === NOT_PLAIN && xml.after(this.rootClose, at) !== NOT_PLAIN;
      if (this.finished) return;
      at = named === NOT_PLAIN ? NOT_PLAIN : runs.read(named);
      this.unsure = at === NOT_PLAIN;
      if (this.unsure) return;
      this.texts.add(runs.text);
    }
  }

  /** Nearly every text: `<si><t>Lamp</t></si>`, read in one go; NOT_PLAIN leaves any other to the runs. */
  private common(from: number): number {
    const { xml } = this;
    if (from + COMMON_BYTES > xml.end || xml.view.getInt32(from, true) !== OPEN || xml.view.getInt16(from + 4, true) !== TEXT || xml.bytes[from + 6] !== 62) return NOT_PLAIN;
    const to = xml.text(from + 7);
    if (to + COMMON_BYTES > xml.end || xml.view.getInt32(to, true) !== CLOSE_TEXT || xml.view.getInt32(to + 4, true) !== CLOSE || xml.bytes[to + 8] !== 62) return NOT_PLAIN;
    const text = xml.read(from + 7, to, xml.holds);
    this.texts.add(xml.holds & HOLDS.escaped ? unescapeExcel(text) : text);
    return to + 9;
  }
}

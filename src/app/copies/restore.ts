import { canonicalJson, type Finding } from '#base';
import type { Decisions } from '#importing';
import type { ReadDb, Workspace } from '#store';
import { kinds } from '../kinds.ts';
import { kindName } from './kindNames.ts';
import { type CompanyKind, companyKind, type Written } from './kinds.ts';
import { mergeRecord } from './merge.ts';
import type { Brought } from './records.ts';

/** What a file does to one kind of record. */
export type KindCounts = { kind: string; created: number; updated: number; unchanged: number; held: number };
/** Records to write, of one kind. */
export type KindBatch = { kind: string; create: Written[]; update: Written[] };
type Reads = Pick<ReadDb, 'all'>;

const PART = 500;
const ID = /[0-9A-HJKMNP-TV-Z]{26}/g;
const shown = (value: unknown): string => (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200);
/** One kind fills the screen only so far; the rest is counted. */
const MOST_FINDINGS = 200;

/**
 * Everything of a copy besides its products, against the company as it is: into an empty one all of it, into one with data what was changed in the
 * file since. Plans only; the caller writes what `plan` gives. Records of one kind come in parts.
 */
export class Restore {
  readonly findings: Finding[] = [];
  private readonly tally = new Map<string, KindCounts>();
  private readonly told = new Map<string, number>();
  /** Ids of the file that are other ones here: an item with the same number, the one firm. */
  private readonly other = new Map<string, string>();
  private readonly asked: { file: string; read: Reads; past: Workspace['asOf']; asOf: string | null; decisions: Decisions | undefined; language: string };

  constructor(asked: Restore['asked']) {
    this.asked = asked;
  }

  counts(): KindCounts[] {
    return [...this.tally.values()];
  }

  async plan({ of, records, bad }: Brought): Promise<KindBatch> {
    const batch: KindBatch = { kind: of, create: [], update: [] };
    if (of === 'product') {
      await this.learnNumbers(records);
      return batch;
    }
    const counts = this.countsOf(of);
    for (const { name, why } of bad) {
      counts.held += 1;
      this.tell('IMP-RECORD', 'error', of, { name, reason: why });
    }
    const kind = companyKind(of);
    if (!kind || records.length === 0) return batch;
    const given = records.map((one) => this.withOurIds(one));
    const [now, base] = [await this.standing(kind, given), await this.asked.past.records<Written>(of, given.map((one) => one.id), this.asked.asOf ?? '')];
    for (const record of given) this.place(kind, record, now, base, batch, counts);
    return batch;
  }

  private place(kind: CompanyKind, record: Written, standing: ReadonlyMap<string, Written>, bases: ReadonlyMap<string, Written> | undefined, batch: KindBatch, counts: KindCounts): void {
    const now = standing.get(record.id) ?? standing.get(this.identity(kind, record));
    const base = bases?.get(record.id);
    const name = kind.name(record).slice(0, 120);
    if (!now) {
      const gone = base !== undefined && !this.accepts('IMP-RECORD-DELETED');
      if (!gone) { counts.created += 1; batch.create.push(record); }
      else if (canonicalJson(base) === canonicalJson(record)) counts.unchanged += 1;
      else { counts.held += 1; this.tell('IMP-RECORD-DELETED', 'error', kind.kind, { name }); }
      return;
    }
    if (now.id !== record.id) this.other.set(record.id, now.id);
    if (kind.only && now.id !== record.id && kind.name(now) !== kind.name(record) && !this.accepts('IMP-OTHER-FIRM')) {
      counts.held += 1;
      this.tell('IMP-OTHER-FIRM', 'error', kind.kind, { name, now: kind.name(now) });
      return;
    }
    const maps = kinds.find((one) => one.kind === kind.kind)?.maps ?? [];
    const { record: merged, clashes } = mergeRecord(record, now, base, { maps, accept: this.accepts('IMP-RECORD-BOTH') });
    for (const { field, file, base: was, now: here } of clashes) this.tell('IMP-RECORD-BOTH', 'error', kind.kind, { name, field, value: shown(file), base: shown(was), now: shown(here) });
    if (clashes.length > 0) counts.held += 1;
    if (canonicalJson(merged) === canonicalJson(now)) { if (clashes.length === 0) counts.unchanged += 1; return; }
    if (clashes.length === 0) counts.updated += 1;
    batch.update.push(merged);
  }

  private identity(kind: CompanyKind, record: Written): string {
    return kind.only ? 'only' : kind.key ? `key ${String(record[kind.key])}` : '';
  }

  /** Records the company has of these: by id, and by what makes them the same one. */
  private async standing(kind: CompanyKind, given: readonly Written[]): Promise<Map<string, Written>> {
    const found = new Map<string, Written>();
    const add = (rows: readonly { doc: string }[]): void => {
      for (const { doc } of rows) {
        const one = JSON.parse(doc) as Written;
        found.set(one.id, one);
        found.set(this.identity(kind, one), one);
      }
    };
    // Names of kinds and of their keys come from our own table, never from the file.
    if (kind.only) add(await this.asked.read.all<{ doc: string }>(`SELECT doc FROM ${kind.kind} ORDER BY id LIMIT 1`));
    for (const [column, values] of [['id', given.map((one) => one.id)], ...(kind.key ? [[kind.key, given.map((one) => String(one[kind.key ?? 'key']))] as const] : [])] as const) {
      for (let at = 0; at < values.length; at += PART) {
        const part = values.slice(at, at + PART);
        add(await this.asked.read.all<{ doc: string }>(`SELECT doc FROM ${kind.kind} WHERE ${column} IN (${part.map(() => '?').join(',')})`, part));
      }
    }
    return found;
  }

  /** An item of the file whose number another item has here is that item. */
  private async learnNumbers(products: readonly Written[]): Promise<void> {
    for (let at = 0; at < products.length; at += PART) {
      const part = products.slice(at, at + PART);
      const rows = await this.asked.read.all<{ id: string; sku: string }>(`SELECT id, sku FROM product WHERE sku IN (${part.map(() => '?').join(',')})`, part.map((one) => String(one.sku)));
      const here = new Map(rows.map((one) => [one.sku, one.id]));
      for (const { id, sku } of part) {
        const ours = here.get(String(sku));
        if (ours !== undefined && ours !== id) this.other.set(id, ours);
      }
    }
  }

  private withOurIds(record: Written): Written {
    if (this.other.size === 0) return record;
    const { id, ...rest } = record;
    return { id, ...(JSON.parse(JSON.stringify(rest).replace(ID, (one) => this.other.get(one) ?? one)) as Record<string, unknown>) };
  }

  private accepts(rule: string): boolean {
    return this.asked.decisions?.accept?.includes(rule) ?? false;
  }

  private countsOf(kind: string): KindCounts {
    const counts = this.tally.get(kind) ?? { kind, created: 0, updated: 0, unchanged: 0, held: 0 };
    this.tally.set(kind, counts);
    return counts;
  }

  private tell(rule: string, severity: Finding['severity'], kind: string, data: Finding['data']): void {
    const before = this.told.get(`${rule} ${kind}`) ?? 0;
    this.told.set(`${rule} ${kind}`, before + 1);
    const name = kindName(kind, this.asked.language);
    if (before < MOST_FINDINGS) this.findings.push({ rule, severity, status: 'fail', messageId: rule, data: { kind: name, ...data }, where: { file: this.asked.file } });
  }
}

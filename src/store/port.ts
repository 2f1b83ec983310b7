import type { Clock, PackedRecords, SearchTexts } from '#base';

/** A row as SQLite gives it. */
export type Row = Record<string, string | number | bigint | Uint8Array | null>;
export type SqlValue = string | number | bigint | Uint8Array | null | boolean;

/** Reading one company's file. Branded: only the store makes one. */
export type ReadDb = {
  readonly brand: 'read';
  all<T extends object = Row>(sql: string, values?: readonly SqlValue[]): Promise<T[]>;
  get<T extends object = Row>(sql: string, values?: readonly SqlValue[]): Promise<T | undefined>;
  /** The current document of one record, or undefined. */
  record<T>(kind: string, id: string): Promise<T | undefined>;
};

/** Any journaled record: its ULID and its fields. */
export type AnyRecord = { id: string };

/** Writing inside one change set. There is no other way to write user data. Its all() and get() see what the change set wrote, and only read. */
export type WriteDb = Omit<ReadDb, 'brand'> & {
  readonly brand: 'write';
  readonly changeSet: string;
  /** A fresh ULID, ordered within this change set. */
  newId(): string;
  create<T extends AnyRecord>(kind: string, record: T): Promise<void>;
  /** Fast path for imports: one journal entry each, batched inserts. Returns while the last batches are being written; what is wrong with them comes with the next call or with change(). */
  createMany<T extends AnyRecord>(kind: string, records: readonly T[]): Promise<void>;
  /** The same for records packed elsewhere, as canonical JSON with the search texts of their kind: the core only binds them. */
  createPacked(kind: string, records: PackedRecords): Promise<void>;
  /** Compares with the stored document and journals each field that differs; returns how many did. */
  update<T extends AnyRecord>(kind: string, record: T): Promise<number>;
  updateMany<T extends AnyRecord>(kind: string, records: readonly T[]): Promise<number>;
  remove(kind: string, id: string): Promise<void>;
  /** Adds to a ledger table (files seen…) in the same transaction; ledgers never undo. */
  append(ledger: string, entry: object): Promise<void>;
};

/** A kind of journaled record: its table is named like the kind. */
export type RecordKind = {
  kind: string;
  /** Dotted patterns of objects whose keys journal as fields of their own; everything else is one field. */
  maps: readonly string[];
  /** Texts for the search index, folded by the caller: sku, name and the rest. Absent: not searched. */
  search?: (record: never) => SearchTexts;
  /** The fields that `search` looks at. Given nothing else but these, null where a record has none, it must say the same. */
  searchFields?: readonly string[];
};

export type ChangeSetMeta = {
  /** What happened, as a message: id and data, rendered at the edge ("Import of {file}"). */
  label: { id: string; data: Record<string, string | number> };
  /** File it came from. */
  source?: { name: string; sha256: string };
};

export type ChangeSet = {
  id: string;
  /** Counts up by one per change set of this file. */
  sequence: number;
  at: number;
  person: string;
  copy: string;
  label: ChangeSetMeta['label'];
  source?: ChangeSetMeta['source'];
  state: 'done' | 'undone' | 'discarded';
  entries: number;
};

/** A place in the journal: of change sets that come, and of entries within one. */
export type JournalPlace = { sequence: number; seq: number };

/** A moment of the data: after the change set with this id, before the first one, or as it is now. */
export type Point = string | 'start' | 'now';

export type JournalEntry = JournalPlace & {
  changeSet: string;
  state: ChangeSet['state'];
  at: number;
  person: string;
  kind: string;
  record: string;
  change: 'create' | 'update' | 'remove';
  field: string;
  before: unknown;
  after: unknown;
};

/** Which change sets: those before a sequence, of a record, a person, deeds (label ids), a file by name, between two moments (both included). */
export type HistoryFilter = { ids?: readonly string[]; sequences?: readonly number[]; record?: string; limit?: number; before?: number; person?: string; deeds?: readonly string[]; file?: string; from?: number; to?: number; states?: readonly ChangeSet['state'][] };

/** Which entries. Newest first, or with `oldestFirst` in the order they happened; `after` is the last place of the page before. `wholes`: asked for a field, also entries of what holds it, up to the whole record. */
export type EntryFilter = { wholes?: boolean; changeSet?: string; record?: string; field?: string; limit?: number; after?: JournalPlace; oldestFirst?: boolean; states?: readonly ChangeSet['state'][] };

/** One company opened for writing by this process. */
export type Workspace = {
  readonly folder: string;
  readonly name: string;
  readonly id: string;
  readonly read: ReadDb;
  /** Runs `work` in one transaction as one change set; resolves after COMMIT is durable. An empty change set is not kept. */
  change<T>(meta: ChangeSetMeta, work: (db: WriteDb) => Promise<T>): Promise<{ value: T; changeSet: ChangeSet | null }>;
  undo(): Promise<ChangeSet | null>;
  redo(): Promise<ChangeSet | null>;
  /** Up to so many steps as one transaction (fewer when they are large); those that were taken. */
  stepMany(direction: 'undo' | 'redo', most: number): Promise<ChangeSet[]>;
  /** Newest first. */
  history(options?: HistoryFilter): Promise<ChangeSet[]>;
  entries(options: EntryFilter): Promise<JournalEntry[]>;
  asOf: {
    /** Records as they stood at a point; those that were not there are absent. Undefined: this company knows no such point. */
    records<T>(kind: string, ids: readonly string[], point: Point): Promise<Map<string, T> | undefined>;
    /** Everything that may differ between two points; undefined when one of them is not known. */
    touched(from: Point, to: Point): Promise<{ kind: string; id: string }[] | undefined>;
    /** All records of a kind at a point, in order of id. Throws Refusal no-such-point. */
    all<T>(kind: string, point: Point): AsyncIterable<T[]>;
  };
  /** Reads one moment of the data, whatever is written meanwhile. */
  still<T>(work: (read: ReadDb) => Promise<T>): Promise<T>;
  undoState(): Promise<{ undo: ChangeSet | null; redo: ChangeSet | null; lastSavedAt: number | null; sequence: number }>;
  /** Append-only tables: egress, filesSeen, drafts. */
  append(ledger: string, entry: object): Promise<void>;
  ledger<T>(ledger: string, options?: { limit?: number }): Promise<T[]>;
  /** Rebuildable values by key (check results, thumbnails' facts); never undone, never dumped. */
  derived: { get<T>(area: string, key: string): Promise<T | undefined>; set(area: string, key: string, value: unknown): Promise<void>; clear(area: string): Promise<void> };
  /** All journaled records in canonical JSON lines, ordered by kind and id: equal dumps mean equal data. */
  dump(): AsyncIterable<string>;
  backup(file: string): Promise<{ file: string; sha256: string }>;
  close(): Promise<void>;
  onChange(listener: (changeSet: ChangeSet, records: { kind: string; id: string }[]) => void): () => void;
};

/**
 * backupFolder: where a verified backup goes before a migration; outside the company's folder. Without it an older file is refused.
 * stateFolder: where this computer remembers which copy of a company it works on; outside the folder as well.
 */
export type StoreOptions = { clock: Clock; person: string; kinds: readonly RecordKind[]; backupFolder?: string; stateFolder?: string };

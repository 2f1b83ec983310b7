/** Who may import whom: the one table that lint rules and the architecture test are made from. Anything else is an error. */
export type Room = {
  /** Folder below the root. */
  folder: string;
  /** Rooms whose door (#room) may be imported. */
  doors: readonly string[];
  /** Rooms of which only the nouns (#room/nouns) may be imported. */
  nouns?: readonly string[];
  /** Rooms of which only types may be imported, through door or nouns. */
  typesOnly?: readonly string[];
  /** May use node: modules. */
  node: boolean;
};

export const ROOMS: Readonly<Record<string, Room>> = {
  base: { folder: 'src/base', doors: [], node: false },
  tradeids: { folder: 'src/tradeids', doors: ['base'], node: false },
  tables: { folder: 'src/tables', doors: ['base'], node: true },
  paper: { folder: 'src/paper', doors: ['base'], node: true },
  sealing: { folder: 'src/sealing', doors: ['base'], node: true },
  store: { folder: 'src/store', doors: ['base'], node: true },
  media: { folder: 'src/media', doors: ['base', 'store'], node: true },
  disclosure: { folder: 'src/disclosure', doors: ['base', 'store'], node: true },
  exporter: { folder: 'src/exporter', doors: ['base', 'store', 'tradeids'], nouns: ['media'], node: true },
  catalogue: { folder: 'src/catalogue', doors: ['base', 'store', 'tradeids'], nouns: ['media', 'exporter'], node: true },
  buyers: { folder: 'src/buyers', doors: ['base', 'store', 'tradeids'], nouns: ['catalogue', 'media'], node: true },
  documents: { folder: 'src/documents', doors: ['base', 'store', 'tradeids', 'tables', 'paper'], nouns: ['catalogue', 'exporter', 'media'], node: true },
  importing: { folder: 'src/importing', doors: ['base', 'store', 'tradeids', 'tables'], nouns: ['catalogue'], node: true },
  listing: { folder: 'src/listing', doors: ['base', 'store', 'tradeids', 'tables'], nouns: ['catalogue', 'exporter', 'media'], node: true },
  specsheet: { folder: 'src/specsheet', doors: ['base', 'store', 'tradeids', 'paper'], nouns: ['catalogue', 'exporter', 'media'], node: true },
  rules: { folder: 'src/rules', doors: ['base', 'store', 'tradeids'], nouns: ['exporter', 'catalogue', 'documents', 'listing', 'media'], node: true },
  app: {
    folder: 'src/app', node: true,
    doors: ['base', 'tradeids', 'tables', 'paper', 'sealing', 'store', 'media', 'disclosure', 'exporter', 'catalogue', 'buyers', 'documents', 'importing', 'listing', 'specsheet', 'rules'],
    nouns: ['media', 'exporter', 'catalogue', 'buyers', 'documents', 'importing', 'listing', 'specsheet', 'rules', 'disclosure'],
  },
  cli: { folder: 'src/cli', doors: ['app', 'base', 'http'], nouns: ['app'], node: true },
  http: { folder: 'src/http', doors: ['app', 'base'], nouns: ['app'], node: true },
  main: { folder: 'main', doors: ['app', 'base', 'http'], nouns: ['app'], node: true },
  renderer: { folder: 'renderer', doors: ['base', 'tradeids'], typesOnly: ['app', 'catalogue', 'buyers', 'documents', 'exporter', 'importing', 'listing', 'specsheet', 'rules', 'media', 'disclosure'], node: false },
};

/** Folders that hold no product code: tests may import every door, tools may import what they build. */
export const OUTSIDE: readonly string[] = ['test', 'build', 'docs', '.ci'];

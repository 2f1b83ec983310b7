import type { Day } from '#base';
import type { Weight } from './faces.ts';

/** Languages whose papers begin at the right. */
export const isRightToLeft = (language: string): boolean => /^(ar|fa|he|ur)\b/.test(language);

/** A picture ready for paper: a JPEG or an opaque 8-bit PNG, with its size in pixels. */
export type Picture = { bytes: Uint8Array; width: number; height: number };

/** How text looks. Sizes and line heights in points; colours as #RRGGBB. Lines with Indian scripts are given a little more height. */
export type Style = { size: number; line: number; weight: Weight; colour: string; /** Set in the user's font for headings, where there is one. */ heading?: boolean };

/** Text in one look. A field {page} or {pages} is replaced on each page in headers and footers; {page:id} anywhere, by the page a sheet begins on. */
export type Run = { text: string; style?: Partial<Style>; language?: string };

export type Align = 'left' | 'right' | 'center';
export type TextBlock = { kind: 'text'; runs: Run[]; style: Style; role?: 'H1' | 'H2' | 'H3' | 'P'; align?: Align; language?: string; keepWithNext?: boolean; /** Lines end at the right edge too, by wider spaces; one that would gape, and the last of a paragraph, do not. */ justify?: boolean };
/** White space; it vanishes at the top of a page. */
export type GapBlock = { kind: 'gap'; height: number; keepWithNext?: boolean };
export type RuleBlock = { kind: 'rule'; colour: string; thickness: number; keepWithNext?: boolean; bleed?: boolean };
/** A picture in a box, whole and in the middle of it. `alt` is read aloud instead; without one it counts as decoration. */
export type ImageBlock = { kind: 'image'; picture: Picture; width: number; height: number; alt?: string; border?: string; background?: string; radius?: number; align?: Align; padding?: number };
/** A QR code drawn as vectors, with its quiet zone outside `size`. */
export type QrBlock = { kind: 'qr'; text: string; size: number; alt: string; colour: string };
/** A bar code drawn as vectors: EAN-13 (ISO/IEC 15420) or Code 128 (ISO/IEC 15417), with its quiet zones inside `width`. Text that the code cannot hold draws nothing. */
export type BarsBlock = { kind: 'bars'; code: 'ean13' | 'code128'; text: string; width: number; height: number; alt: string; colour: string; align?: Align };
/** What follows begins on a new page. */
export type PageBlock = { kind: 'page' };
/** Parts of a card under each other in a room that does not grow: set smaller, then left out from the last one on that may be, until they fit. `even`: one of many, whose text is set as small on all of a sheet as any of them needs. */
export type FitBlock = { kind: 'fit'; height: number; paddingX: number; paddingY: number; pieces: { name: string; blocks: Block[]; /** Is never left out. */ keep?: boolean; /** Stands at the foot. */ foot?: boolean }[]; /** Whose card it is, for the finding. */ about: string; even?: boolean; border?: string; fill?: string; radius?: number };
/** Short text in a diamond, as shipping marks are painted: as large as the diamond has room for, up to the size of its style. */
export type DiamondBlock = { kind: 'diamond'; text: string; style: Style; width: number; height: number; thickness: number };
/** Blocks in a frame, never broken over pages. */
export type BoxBlock = { kind: 'box'; children: Block[]; paddingX: number; paddingY: number; border?: string; fill?: string; radius?: number };
/** Blocks side by side. A width is points, or a share of what is left when it is written {share: n}. */
export type ColumnsBlock = { kind: 'columns'; widths: (number | { share: number })[]; gap: number; columns: Block[][]; align?: 'top' | 'middle' | 'bottom'; separator?: string };
/** Sections set in so many equal columns so that these end as near to each other as they can; the order within a column stays. */
export type SectionsBlock = { kind: 'sections'; sections: Block[][]; columns: number; gap: number; space: number };

export type Cell = { paragraphs: { runs: Run[]; style: Style; language?: string }[]; align?: Align; header?: boolean };
/**
 * Rows under a head that is repeated on every page it reaches. Columns without a width share the room by what is in them. `framed`: lines around
 * every cell. `carried`: for each row what stands below it when a page ends there, and above the next row on the following page; the last row needs none.
 */
export type TableBlock = { kind: 'table'; columns: { width?: number; align?: Align }[]; head?: Cell[]; rows: Cell[][]; gap: number; paddingY: number; rule: { colour: string; thickness: number }; headRule?: { colour: string; thickness: number }; framed?: boolean; carried?: { forward: Cell[]; brought: Cell[] }[]; /** The last so many rows stay with the row before them. */ kept?: number; /** Said above the rows on each page that the table goes on to, where its heading stands on the page before. */ again?: { runs: Run[]; style: Style }; /** Before the kept rows the lines go on down to the foot of the page. */ stretch?: boolean; stretchedBy?: number };
/** A box of a form: blocks, or rows of boxes. Its width is its share of the row's. */
export type GridCell = { share: number; children: Block[] } | { share: number; rows: GridCell[][] };
/** The boxes of a form with lines around them; each row is as high as its highest box. */
export type GridBlock = { kind: 'grid'; rows: GridCell[][]; paddingX: number; paddingY: number; rule: { colour: string; thickness: number } };
export type Block = BarsBlock | PageBlock | FitBlock | DiamondBlock | TextBlock | GapBlock | RuleBlock | ImageBlock | QrBlock | BoxBlock | ColumnsBlock | SectionsBlock | TableBlock | GridBlock;

/**
 * Pages that belong together: the first has `header`, the following ones `runningHeader`, all have `footer`. Starts on a new page.
 * `tighterBody` is printed instead of `body` where that saves a page. Its first page can be named elsewhere as {page:id}; `section` is the
 * bookmark that its own stands below.
 */
export type Sheet = { title: string; id?: string; section?: string; header: Block[]; runningHeader: Block[]; body: Block[]; tighterBody?: Block[]; footer: Block[]; /** Pages are counted for this sheet by itself: it leaves the others. */ ownPages?: boolean };

export const PAPER_NAMES = ['A4', 'Letter', 'A6', 'A3', '100x150'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];
/** ISO 216 A4 and A6, A3 lying on its side, ANSI/ASME Y14.1 Letter, and the 100 × 150 mm of label printers, in points. */
export const PAPERS: Readonly<Record<PaperName, { width: number; height: number }>> = { A4: { width: 595.28, height: 841.89 }, Letter: { width: 612, height: 792 }, A6: { width: 297.64, height: 419.53 }, A3: { width: 1190.55, height: 841.89 }, '100x150': { width: 283.46, height: 425.2 } };

/** A font the user has added, checked before (`readFont`). */
export type PlanFont = { name: string; hash: string; bytes: Uint8Array };
/** For headings, for running text, and for what is bold in it; Noto Sans where there is none. */
export type FontSlot = 'heading' | 'body' | 'bold';

/** Everything on paper, as plain data. Every date inside the file is `day`; nothing else of the moment enters it, and no author: a name stands on the page where its class allows it, or nowhere. */
export type Plan = {
  title: string;
  subject?: string;
  language: string;
  day: Day;
  paper: PaperName;
  fonts?: Partial<Record<FontSlot, PlanFont>>;
  /** Points from the edge. Header and footer stand inside top and bottom. */
  margin: { top: number; right: number; bottom: number; left: number };
  sheets: Sheet[];
};

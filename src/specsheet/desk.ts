import { type Day, type Money, textIn, type Texts } from '#base';
import { type AttributeFace, type Product, shownAs } from '#catalogue/nouns';
import type { Certificate, Exporter } from '#exporter/nouns';
import { PAPERS, type PaperName, type Picture } from '#paper';
import { coloursFor } from './colours.ts';
import { type ContainerLoad, type Desk, namesOf } from './content.ts';
import type { FrameData } from './frame.ts';
import { Gate } from './gate.ts';
import { Look } from './look.ts';
import { nameless } from './neutral.ts';
import type { SheetTemplate } from './nouns.ts';
import { picturesOf } from './pictures.ts';
import { templateById } from './template.ts';
import { vocabulary } from './vocabulary.ts';

/** Everything one sheet is made from. The product and its variants come with what they inherit filled in; pictures are fitted and clean, by their reference. */
export type SheetSource = {
  product: Product;
  variants: readonly Product[];
  exporter: Exporter;
  certificates: readonly Certificate[];
  faces: ReadonlyMap<string, AttributeFace>;
  pictures: ReadonlyMap<string, Picture>;
  logo?: Picture;
  /** Marks of those who issued the certificates, as their user gave them; by the certificate's id. */
  marks?: ReadonlyMap<string, Picture>;
  revision: string;
  /** What its family is called: the section of a booklet. */
  section?: Texts;
  /** What the label says in the market of the sheet, else all that is known, with names. */
  labelFacts?: readonly { key: string; name: string }[];
  loads?: readonly ContainerLoad[];
  /** What was agreed with the buyer the paper is made for; goes to nobody else. */
  agreed?: { party: string; theirNo?: string; price?: Money };
};

export type SheetOptions = {
  template: string | SheetTemplate;
  /** One or two language tags; the first leads. */
  languages: readonly string[];
  paper: PaperName;
  prices: boolean;
  day: Day;
  /** Internal fields that a person lets onto this sheet: product.notes, product.attributes.colour… */
  released: readonly string[];
  /** Prices in letters of this key instead of figures. */
  priceKey?: string;
  /** Without the exporter's name, whatever the template says. */
  neutral?: boolean;
  /** Market whose label the sheet shows, ISO 3166. */
  market?: string;
  /** The buyer a price list is made for, and until when it holds. */
  buyer?: { id: string; name: string };
  validUntil?: Day;
  /** Tags, cards or labels of each item. */
  copies?: number;
  /** Of carton labels: the consignee's mark, the order, how many cartons. */
  labels?: { mark?: string; order?: string; cartons?: number };
};

/** One product on its way to paper. */
export type Bench = { desk: Desk; look: Look; source: SheetSource; options: SheetOptions; frame: FrameData; template: SheetTemplate; photos: Photos };
export type Shown = { picture: Picture; alt: string };
export type Photos = { hero: Shown[]; gallery: Shown[]; drawings: Shown[] };

/** The paper this template is printed on: the one asked for, if it is made for that. */
export const paperOf = (template: SheetTemplate, asked: PaperName): PaperName => (template.papers.includes(asked) ? asked : (template.papers[0] ?? 'A4'));

/** White space around the page; cells of a size of their own stand in the middle of it. */
export function marginOf(template: SheetTemplate, paper: PaperName): SheetTemplate['margin'] {
  const { margin, cells } = template;
  if (cells?.width === undefined) return margin;
  const free = PAPERS[paper].width - margin.left - margin.right;
  const side = (PAPERS[paper].width - Math.max(1, Math.floor((free + 1) / cells.width)) * cells.width) / 2;
  return cells.width > free + 1 ? margin : { ...margin, left: side, right: side };
}

export const isNeutral = (options: SheetOptions): boolean => options.neutral === true || templateById(options.template).neutral;

/** Throws Refusal('no-such-template' | 'no-such-language'). */
export function benchOf(given: SheetSource, options: SheetOptions): Bench {
  const template = templateById(options.template);
  const { logo, ...rest } = given;
  const source: SheetSource = isNeutral(options) ? { ...rest, exporter: nameless(given.exporter) } : given;
  const tongue = [...new Set(options.languages)].map(vocabulary);
  const gate = new Gate(source.product, source.faces, options.released);
  // A template of the user's own with colours of its own goes before the firm's.
  const look = new Look(template, coloursFor(template, template.kind === 'carton' ? {} : source.exporter.brand), tongue);
  const desk: Desk = {
    gate, product: source.product, variants: source.variants, certificates: source.certificates, marks: source.marks ?? new Map(), tongue, template, day: options.day, prices: options.prices, loads: source.loads ?? [], ...(options.priceKey ? { priceKey: options.priceKey } : {}),
    ...(options.market ? { market: options.market } : {}), labelFacts: source.labelFacts ?? Object.keys(source.product.label).map((key) => ({ key, name: '' })),
  };
  const frame: FrameData = { template: `${template.id} ${template.version}`, sku: source.product.sku, name: namesOf(desk)[0]?.text ?? '', exporter: source.exporter, revision: source.revision, day: options.day, ...(logo && !isNeutral(options) ? { logo } : {}) };
  return { desk, look, source, options, frame, template, photos: photosOf(source, desk) };
}

/** Pictures that are here, with words for those who hear the page; one that is missing is told. */
function photosOf(source: SheetSource, desk: Desk): Photos {
  const { product, gate, tongue } = desk;
  if (!gate.may('images')) return { hero: [], gallery: [], drawings: [] };
  const wanted = picturesOf(product, desk.template);
  let number = 0;
  const shown = (links: typeof wanted.hero, word: 'photoOf' | 'drawingOf' = 'photoOf'): Shown[] => links.flatMap((link) => {
    const picture = source.pictures.get(shownAs(link) ?? '');
    number += 1;
    if (!picture) {
      gate.findings.push({ rule: 'SHEET-PHOTO', messageId: 'SHEET-PHOTO', severity: 'warning', status: 'fail', data: { file: link.fileName }, where: { kind: 'image', sku: product.sku, part: link.fileName } });
      return [];
    }
    const name = namesOf(desk)[0]?.text ?? product.sku;
    return [{ picture, alt: textIn(link.alt, tongue[0]?.language) || (tongue[0]?.word(word, { number: String(number), name }) ?? '') }];
  });
  const drawn = (links: typeof wanted.hero): Shown[] => { number = 0; return shown(links, 'drawingOf'); };
  const photos = { hero: shown(wanted.hero), gallery: shown(wanted.gallery), drawings: drawn(wanted.drawings) };
  if (photos.hero.length + photos.gallery.length + photos.drawings.length > 0) gate.print('images', wanted.hero[0]?.fileName ?? '');
  return photos;
}

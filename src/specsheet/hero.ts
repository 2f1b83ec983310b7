import type { Block, Picture } from '#paper';
import type { Pair } from './content.ts';
import type { Look } from './look.ts';
import type { Wording } from './wording.ts';

export type Hero = { names: Wording; /** Where the template shows one at the top. */ price: string; description: Wording; highlights: Wording[]; facts: Pair[]; photos: readonly { picture: Picture; alt: string }[] };

/** So few letters leave room beside the photo for the facts. */
const SHORT_TEXT = 240;

/** Photo left, names and description right, the facts a buyer asks first in one strip below, or beside the photo when little is said there. */
export function heroBlocks(hero: Hero, look: Look, width: number): Block[] {
  const { columnGap } = look.template;
  const letters = [...hero.description, ...hero.highlights.flat()].reduce((sum, one) => sum + one.text.length, 0);
  const isLong = letters > look.template.longDescription;
  const factsBeside = hero.photos.length > 0 && (isLong || letters < SHORT_TEXT) && hero.facts.length > 0;
  const price: Block[] = hero.price ? [{ kind: 'gap', height: 6 }, look.text([{ text: hero.price }], 'fact', 'accent')] : [];
  const words = [...nameBlocks(hero.names, look), ...price, ...(isLong ? [] : descriptionBlocks(hero, look)), ...(factsBeside ? [{ kind: 'gap' as const, height: 14 }, ...factPairs(hero.facts, look)] : [])];
  const cover = coverSize(hero.photos[0], look, (width - columnGap) / 2);
  const top: Block[] = cover ? [{ kind: 'columns', widths: [cover.width, { share: 1 }], gap: columnGap, columns: [photoBlocks(hero.photos, look, cover), words] }] : words;
  const strip: Block[] = factsBeside || hero.facts.length === 0 ? [] : [{ kind: 'gap', height: 14 }, factBox(hero.facts, look)];
  const below: Block[] = isLong ? [{ kind: 'gap', height: 10 }, ...longDescription(hero, look)] : [];
  return [...top, ...strip, ...below];
}

function nameBlocks(names: Wording, look: Look): Block[] {
  const [first, ...others] = names;
  if (!first) return [];
  const style = first.text.length > look.template.longName ? 'longName' : 'name';
  return [...look.paragraphs([first], style, 'accent', { role: 'H1' }), ...(others.length > 0 ? [{ kind: 'gap' as const, height: 2 }] : []), ...look.paragraphs(others, 'secondName', 'second')];
}

function descriptionBlocks({ description, highlights }: Hero, look: Look): Block[] {
  const told = description.flatMap((one): Block[] => [{ kind: 'gap', height: 7 }, ...look.prose([one])]);
  const points = highlights.flatMap((one): Block[] => [{ kind: 'gap', height: 3 }, bullet(one, look)]);
  return [...told, ...(points.length > 0 ? [{ kind: 'gap' as const, height: 4 }] : []), ...points];
}

/** Over the full width; two languages stand side by side. */
function longDescription(hero: Hero, look: Look): Block[] {
  if (hero.description.length < 2) return descriptionBlocks(hero, look);
  const columns = hero.description.map((one) => look.prose([one]));
  return [{ kind: 'columns', widths: columns.map(() => ({ share: 1 })), gap: look.template.columnGap, columns }, ...descriptionBlocks({ ...hero, description: [] }, look)];
}

const bullet = (wording: Wording, look: Look): Block => ({
  kind: 'columns', widths: [9, { share: 1 }], gap: 0, columns: [[look.text([{ text: '•' }], 'body', 'accent')], look.paragraphs(wording, 'body')],
});

/** The photo's column is never narrower than this part of half the page. */
const NARROWEST = 0.62;

/** The cover fills its column: half the page, or as much as it takes at the height a sheet has room for. Its frame shows no bands beside it. */
function coverSize(cover: Hero['photos'][number] | undefined, look: Look, half: number): { width: number; height: number } | undefined {
  if (!cover) return undefined;
  const { lowest, highest } = look.template.photo;
  const shape = cover.picture.height / cover.picture.width;
  const width = Math.min(half, Math.max(half * NARROWEST, highest / shape));
  return { width, height: Math.min(highest, Math.max(Math.min(lowest, half * 0.5), width * shape)) };
}

/** The cover; up to three more in a row below. */
function photoBlocks(photos: Hero['photos'], look: Look, { width, height }: { width: number; height: number }): Block[] {
  const { photo } = look.template;
  const [cover, ...others] = photos;
  if (!cover) return [];
  const border = look.colours.rule;
  const small = others.slice(0, photo.small);
  // No higher than wide, so that a square photo shows no bands.
  const smallHeight = Math.min(photo.smallHeight, (width - 6 * (photo.small - 1)) / photo.small);
  const row: Block[] = small.length === 0 ? [] : [{ kind: 'gap', height: 6 }, {
    kind: 'columns', gap: 6, widths: Array.from({ length: photo.small }, () => ({ share: 1 })),
    columns: Array.from({ length: photo.small }, (_, at): Block[] => {
      const one = small[at];
      return one ? [{ kind: 'image', ...one, width, height: smallHeight, border, background: '#FFFFFF', padding: 2 }] : [];
    }),
  }];
  return [{ kind: 'image', ...cover, width, height, border, background: '#FFFFFF' }, ...row];
}

/** Facts side by side on a soft ground. */
function factBox(facts: readonly Pair[], look: Look): Block {
  const columns = facts.map(({ label, value }): Block[] => [look.text(look.beside(label), 'small', 'muted'), ...look.paragraphs(value.slice(0, 1), 'fact')]);
  return { kind: 'box', paddingX: 12, paddingY: 7, fill: look.colours.soft, children: [{ kind: 'columns', widths: facts.map(() => ({ share: 1 })), gap: 24, columns, separator: look.colours.rule }] };
}

/** The same two by two, for half the width. */
function factPairs(facts: readonly Pair[], look: Look): Block[] {
  const rows = Array.from({ length: Math.ceil(facts.length / 2) }, (_, at) => facts.slice(at * 2, at * 2 + 2));
  return rows.flatMap((row, at): Block[] => [...(at > 0 ? [{ kind: 'gap' as const, height: 4 }] : []), factBox(row, look)]);
}

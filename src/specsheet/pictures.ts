import { inOrder, type ImageLink, type Product, shownAs } from '#catalogue/nouns';
import type { SheetTemplate } from './nouns.ts';
import { shownBlock, templateById } from './template.ts';

type Link = ImageLink & { id: string };
type Told = Pick<ImageLink, 'role' | 'fileName' | 'alt'>;
/** Words in a file's name or description that tell a drawing from a photo, where its user has not said. */
const DRAWING = /drawing|dimension|blueprint|technical|line[-_ ]?art|\bdwg\b|\bcad\b|schematic|ड्रॉइंग|ड्राइंग|माप|नक़्शा/iu;
/** Is it a drawing? As its user said, else as its name does. */
export const isDrawing = (link: Told): boolean => (link.role ? link.role === 'drawing' : namedDrawing(link));
const namedDrawing = (link: Told): boolean => DRAWING.test(link.fileName) || Object.values(link.alt ?? {}).some((one) => DRAWING.test(one.text));

/** Which pictures of a product stand where. Drawings stand with the photos where the template has no place for them. */
export function picturesOf(product: Product, template: SheetTemplate): { hero: Link[]; gallery: Link[]; drawings: Link[] } {
  const all = inOrder(product.images);
  const drawings = shownBlock(template, 'drawings') ? all.filter(isDrawing) : [];
  const photos = all.filter((one) => !drawings.includes(one));
  const count = shownBlock(template, 'photo') ? (template.kind === 'sheet' || template.kind === 'booklet' ? 1 + template.photo.small : 1) : 0;
  return { hero: photos.slice(0, count), gallery: shownBlock(template, 'gallery') ? photos.slice(count) : [], drawings };
}

/** How wide pictures are printed, points: a cover or a drawing half a page, those in the row below it a part of that. */
const HALF_PAGE = 258;

/** The pictures a sheet shows and how wide it prints each, in points. */
export function sheetPhotos(product: Product, template: string | SheetTemplate): { ref: string; points: number }[] {
  const found = templateById(template);
  const { hero, gallery, drawings } = picturesOf(product, found);
  const cover = found.kind === 'prices' ? 44 : found.kind === 'cells' ? Math.max(120, HALF_PAGE / Math.max(1, (found.cells?.across ?? 1) - 1)) : HALF_PAGE;
  const sized = [...hero.map((link, at) => ({ link, points: at === 0 ? cover : HALF_PAGE / Math.max(2, Math.min(3, found.photo.small)) })), ...[...gallery, ...drawings].map((link) => ({ link, points: HALF_PAGE }))];
  const widest = new Map<string, number>();
  for (const { link, points } of sized) {
    const ref = shownAs(link);
    if (ref !== undefined) widest.set(ref, Math.max(points, widest.get(ref) ?? 0));
  }
  return [...widest].map(([ref, points]) => ({ ref, points }));
}

import type { Finding } from '#base';
import type { Product } from '#catalogue/nouns';
import { inOrder } from '#catalogue/nouns';
import { baseName } from './cells/mapCells.ts';
import type { Draft, DraftImage } from './draft.ts';
import { folderOf, numberInFolder, readingsOf, skuKey } from './photoNames.ts';

/** A picture that lies in the folder or archive: its path there and the hash of its bytes. */
export type ShelfImage = { path: string; blob: string };
type Remark = { rule: string; severity: Finding['severity']; data: Finding['data']; where: { row?: number; sku?: string } };

const byNumber = (a: { path: string; number: number }, b: { path: string; number: number }): number => a.number - b.number || (a.path < b.path ? -1 : 1);

/**
 * Matches pictures with products: by a cell that names them, by file name (SKU.jpg, SKU_2.jpg, SKU-2.jpg, SKU (2).jpg, case folded),
 * or by a folder per SKU. The rule of names is the one that photos brought in without a list are matched by (photoNames.ts).
 */
export class ImageShelf {
  private readonly byPath = new Map<string, ShelfImage>();
  private readonly byName = new Map<string, ShelfImage>();
  private readonly byStem = new Map<string, { image: ShelfImage; path: string; number: number }[]>();
  private readonly byFolder = new Map<string, { image: ShelfImage; path: string; number: number }[]>();
  private readonly used = new Set<string>();
  /** Numbers of the items that took one. */
  private readonly takers = new Set<string>();
  private readonly missing: Remark[] = [];
  private readonly all: readonly ShelfImage[];
  private readonly unusable: ReadonlySet<string>;

  /** @param unusable paths of pictures that are there and cannot be used: what is wrong with them is said elsewhere, they are not missing */
  constructor(images: readonly ShelfImage[], unusable: readonly string[] = []) {
    this.all = images;
    this.unusable = new Set(unusable.map((path) => baseName(path).toLowerCase()));
    for (const image of images) {
      this.byPath.set(image.path.toLowerCase(), image);
      this.byName.set(baseName(image.path).toLowerCase(), image);
      for (const { key, number } of readingsOf(image.path)) this.put(this.byStem, key, image, number);
      const folder = folderOf(image.path);
      if (folder) this.put(this.byFolder, folder, image, numberInFolder(image.path));
    }
  }

  private put(into: Map<string, { image: ShelfImage; path: string; number: number }[]>, key: string, image: ShelfImage, number: number): void {
    into.set(key, [...(into.get(key) ?? []), { image, path: image.path, number }]);
  }

  private named(image: DraftImage): ShelfImage | undefined {
    return this.byPath.get(image.fileName.replaceAll('\\', '/').toLowerCase()) ?? this.byName.get(baseName(image.fileName).toLowerCase());
  }

  /** Pictures of this number by their names or folder, in order. */
  private ofSku(sku: string): ShelfImage[] {
    const key = skuKey(sku);
    const whole = (this.byStem.get(key) ?? []).sort(byNumber).map((one) => one.image);
    const folder = (this.byFolder.get(key) ?? []).sort(byNumber).map((one) => one.image);
    return [...new Set([...whole, ...folder])];
  }

  private take(image: ShelfImage, sku: string): void {
    this.used.add(image.path);
    this.takers.add(sku);
  }

  /** Puts blobs to the pictures a draft names, and adds the ones that carry its number. */
  apply(sku: string, draft: Draft, existing: Product | undefined, _isVariant: boolean): void {
    const named: DraftImage[] = draft.images ?? inOrder(existing?.images).filter((one) => !one.blob).map(({ id: _id, position: _position, ...image }) => image);
    const images = named.map((image) => {
      const found = this.named(image);
      if (found) this.take(found, sku);
      else if (draft.images && !image.url && !this.unusable.has(baseName(image.fileName).toLowerCase())) this.missing.push({ rule: 'IMP-IMAGE-MISSING', severity: 'warning', data: { sku, value: image.fileName }, where: { sku } });
      return found ? { ...image, blob: found.blob } : image;
    });
    const blobs = new Set([...images.map((one) => one.blob), ...inOrder(existing?.images).map((one) => one.blob)]);
    for (const image of this.ofSku(sku)) {
      this.take(image, sku);
      if (blobs.has(image.blob)) continue;
      blobs.add(image.blob);
      images.push({ fileName: baseName(image.path), blob: image.blob });
    }
    if (images.length > 0) draft.images = images;
  }

  /** Blobs that products took. */
  usedBlobs(): Set<string> {
    return new Set(this.all.filter((one) => this.used.has(one.path)).map((one) => one.blob));
  }

  /** Pictures that were named and are not there, those that found their items, and those that belong to nothing. */
  remarks(): Remark[] {
    const unused = this.all.filter((one) => !this.used.has(one.path)).map((one) => one.path);
    const matched: Remark[] = this.used.size > 0 ? [{ rule: 'IMP-IMAGE-MATCHED', severity: 'info', data: { count: this.used.size, items: this.takers.size, names: [...this.takers].slice(0, 20) }, where: {} }] : [];
    return [...this.missing, ...matched, ...(unused.length > 0 ? [{ rule: 'IMP-IMAGE-UNUSED', severity: 'info' as const, data: { count: unused.length, names: unused.slice(0, 20) }, where: {} }] : [])];
  }
}

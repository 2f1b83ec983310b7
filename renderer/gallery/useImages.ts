import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoDeed, ShownFinding } from '#app/contract';
import { upload } from '../client.ts';
import { useUndo } from '../frame/undo.ts';
import { runJob } from '../jobs.ts';
import type { EditField, ProductAnswer, ProductRecord } from '../product/useProduct.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { besideOf, order } from './ordering.ts';
import { type ShownPhoto, usePhotos } from './usePhotos.ts';

type Link = ProductRecord['images'][string];

/** Photos as one storefront has them, or as the catalogue has them. */
function placed(images: ProductRecord['images'], storefront: string | null): string[] {
  const all = Object.entries(images).map(([id, link]) => ({ id, link })).sort((a, b) => a.link.position - b.link.position || (a.id < b.id ? -1 : 1));
  if (storefront === null) return all.map((one) => one.id);
  return all.filter((one) => !one.link.notFor?.includes(storefront)).map((one, at) => ({ ...one, at: one.link.orderFor?.[storefront] ?? at })).sort((a, b) => a.at - b.at).map((one) => one.id);
}

/** The photos of one product: which is looked at, which are ticked, and everything that can be done to them. Each deed is one step of undo. */
export function useImages(data: ProductAnswer, edit: EditField, storefront: string | null) {
  const { t } = useTranslation(['gallery', 'product', 'ui']);
  const { undo } = useUndo();
  const fail = useFailure();
  const { product } = data;
  const answer = usePhotos(product.id);
  const [cursor, setCursor] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<readonly ShownFinding[]>([]);
  const ids = useMemo(() => placed(product.images, storefront), [product.images, storefront]);
  const shown = useMemo(() => new Map((answer.data?.photos ?? []).filter((one) => one.product === product.id).map((one) => [one.id, one])), [answer.data, product.id]);
  const photos = useMemo(() => ids.flatMap((id) => shown.get(id) ?? []), [ids, shown]);
  const current: ShownPhoto | null = photos.find((one) => one.id === cursor) ?? photos[0] ?? null;

  const write = (images: Record<string, Link>): void => void edit('images', images);
  const move = (id: string, to: number): void => {
    const next = order(ids, id, to);
    if (next.join() === ids.join()) return;
    setCursor(id);
    if (storefront === null) write(Object.fromEntries(next.map((one, position) => [one, { ...(product.images[one] as Link), position }])));
    else write({ ...product.images, ...Object.fromEntries(next.map((one, position) => [one, { ...(product.images[one] as Link), orderFor: { ...product.images[one]?.orderFor, [storefront]: position } }])) });
  };
  const change = (id: string, patch: Partial<Link>): void => {
    const link = product.images[id];
    if (link) write({ ...product.images, [id]: JSON.parse(JSON.stringify({ ...link, ...patch })) as Link });
  };
  const deed = async (which: PhotoDeed, of: readonly string[]): Promise<void> => {
    try {
      if (which.kind === 'remove') setCursor(besideOf(ids, of[0] ?? ''));
      const { changed, changeSet } = await runJob('gallery.edit', { photos: of.map((image) => ({ product: product.id, image })), deed: which }, t('changingPhotos', { count: of.length }), { quiet: true });
      setPicked(new Set());
      if (changeSet) toast(t(`done-${which.kind}`, { count: changed }), { label: t('ui:undo'), run: () => void undo(changeSet.id) });
    } catch (error) {
      fail(error);
    }
  };
  const add = async (files: readonly File[]): Promise<void> => {
    try {
      const tokens = await Promise.all(files.map(upload));
      for (let from = 0; from < tokens.length; from += 50) {
        const part = tokens.slice(from, from + 50).map((one) => one.token);
        const { findings } = await runJob('catalogue.addImages', { id: product.id, files: part }, t('product:addingPhotos', { count: files.length }), { quiet: true });
        setSaid((now) => (from === 0 ? findings : [...now, ...findings]));
      }
    } catch (error) {
      fail(error);
    }
  };
  const replace = async (id: string, file: File): Promise<void> => {
    try {
      const { token } = await upload(file);
      const { findings } = await runJob('gallery.replace', { product: product.id, image: id, file: token }, t('replacing'), { quiet: true });
      setSaid(findings);
    } catch (error) {
      fail(error);
    }
  };
  return {
    product, photos, current, picked, said, storefront, loaded: answer.data !== undefined, languages: answer.data?.languages ?? ['en'], source: answer.data?.source ?? 'en',
    look: setCursor, pick: (id: string) => setPicked((now) => { const next = new Set(now); if (!next.delete(id)) next.add(id); return next; }),
    pickAll: () => setPicked((now) => (now.size === photos.length ? new Set() : new Set(photos.map((one) => one.id)))), clear: () => setPicked(new Set()),
    move, change, deed, add, replace, ids,
  };
}
export type Images = ReturnType<typeof useImages>;

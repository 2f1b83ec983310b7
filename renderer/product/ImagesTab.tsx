import { SegmentedControl } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownFinding } from '#app/contract';
import { CopyPhotos } from '../gallery/CopyPhotos.tsx';
import css from '../gallery/gallery.module.css';
import { Lightbox } from '../gallery/Lightbox.tsx';
import { PhotoDetail } from '../gallery/PhotoDetail.tsx';
import { PhotoEditor } from '../gallery/PhotoEditor.tsx';
import { PhotoGrid } from '../gallery/PhotoGrid.tsx';
import { SelectionBar } from '../gallery/SelectionBar.tsx';
import { useImages } from '../gallery/useImages.ts';
import { useAsk } from '../queries.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { Section } from '../ui/Section.tsx';
import type { TabProps } from './useProduct.ts';

type Open = { what: 'large' | 'edit' | 'copy'; id: string } | null;

/** Photos in the order of the catalogue, or of one storefront; the first is the cover. Everything works by mouse, keys and buttons. */
export function ImagesTab({ data, edit, findings }: TabProps) {
  const { t } = useTranslation(['gallery', 'product', 'ui']);
  const storefronts = useAsk('storefronts.list', {}).data?.items ?? [];
  const [place, setPlace] = useState('');
  const images = useImages(data, edit, place === '' ? null : place);
  const [open, setOpen] = useState<Open>(null);
  const [over, setOver] = useState(false);
  const { photos, current, picked } = images;
  const chosen = photos.filter((one) => picked.has(one.id));
  const points: readonly ShownFinding[] = [...images.said, ...findings.filter((one) => one.where.field?.split('.')[0] === 'images')];
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void images.add([...event.dataTransfer.files]);
  };
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const opened = photos.find((one) => one.id === open?.id);
  return (
    <div className={css.tab} role="group" aria-label={t('product:tab-images')} data-over={over} onDrop={onDrop} onDragOver={onDragOver} onDragLeave={(event) => { if (event.currentTarget === event.target) setOver(false); }}>
      <Section
        title={t('product:tab-images')}
        aside={storefronts.length > 0 && photos.length > 0 ? <SegmentedControl size="xs" aria-label={t('orderOf')} value={place} onChange={setPlace} data={[{ value: '', label: t('orderCatalogue') }, ...storefronts.map((one) => ({ value: one.id, label: one.title }))]} /> : t('product:imageOrder')}
      >
        {chosen.length > 0 && <SelectionBar count={chosen.length} images={images} storefronts={storefronts} onCopy={() => setOpen({ what: 'copy', id: chosen[0]?.id ?? '' })} />}
        {photos.length > 0 ? <PhotoGrid images={images} onOpen={(id) => setOpen({ what: 'large', id })} onEdit={(id) => setOpen({ what: 'edit', id })} /> : images.loaded && <EmptyState icon={IconPhoto} title={t('noPhotosHere')} text={data.images.length > 0 ? t('photosOfParent', { names: data.images.map((one) => one.fileName).join(', ') }) : t('noPhotosHereText')} />}
        <div style={{ marginTop: 12 }}><FileDrop icon={IconPhoto} multiple accept="image/jpeg,image/png,image/webp" title={t('product:dropPhotos')} text={t('product:dropPhotosText')} onFiles={(files) => void images.add(files)} /></div>
      </Section>
      {current && <PhotoDetail photo={current} images={images} storefronts={storefronts} onLarge={() => setOpen({ what: 'large', id: current.id })} onEdit={() => setOpen({ what: 'edit', id: current.id })} onCopy={() => setOpen({ what: 'copy', id: current.id })} />}
      {points.map((one) => <FindingCard key={`${one.messageId} ${one.where.part ?? ''} ${one.where.file ?? ''} ${one.where.field ?? ''}`} finding={one} />)}
      {open?.what === 'large' && <Lightbox photos={photos.flatMap((one) => (one.picture ? [{ id: one.id, picture: one.picture, caption: one.fileName }] : []))} at={open.id} onAt={(id) => { images.look(id); setOpen({ what: 'large', id }); }} onClose={() => setOpen(null)} />}
      {open?.what === 'edit' && opened && <PhotoEditor key={opened.id} photo={opened} onKeep={(next) => { setOpen(null); images.change(opened.id, { edit: next }); }} onClose={() => setOpen(null)} />}
      {open?.what === 'copy' && <CopyPhotos product={data.product.id} images={chosen.length > 0 ? chosen.map((one) => one.id) : [open.id]} variants={data.variants.length} onClose={() => setOpen(null)} />}
    </div>
  );
}

import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconPhoto, IconPhotoX, IconStar, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownFinding } from '#app/contract';
import { upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { Thumb } from '../catalogue/Thumb.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { Section } from '../ui/Section.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import { inOrderOf, numbered, without } from './children.ts';
import css from './product.module.css';
import type { TabProps } from './useProduct.ts';

/** Photos in the order of the listing; the first is the cover. Drag, or use the arrows. */
export function ImagesTab({ data, edit, findings }: TabProps) {
  const { t } = useTranslation(['product', 'ui']);
  const fail = useFailure();
  const [said, setSaid] = useState<readonly ShownFinding[]>([]);
  const [dragged, setDragged] = useState<string | null>(null);
  const { product } = data;
  const images = inOrderOf(product.images);
  const move = (id: string, to: number): void => {
    const moving = images.find((one) => one.id === id);
    if (!moving || to < 0 || to >= images.length) return;
    const rest = images.filter((one) => one.id !== id);
    void edit('images', numbered([...rest.slice(0, to), moving, ...rest.slice(to)]));
  };
  const add = async (files: readonly File[]): Promise<void> => {
    try {
      const tokens = await Promise.all(files.map(upload));
      const { findings: found } = await runJob('catalogue.addImages', { id: product.id, files: tokens.map((one) => one.token) }, t('addingPhotos', { count: files.length }), { quiet: true });
      setSaid(found);
    } catch (error) {
      fail(error);
    }
  };
  const points = findings.filter((one) => one.where.field?.split('.')[0] === 'images');
  return (
    <div className={css.stack}>
      <Section title={t('tab-images')} aside={t('imageOrder')}>
        <div className={css.gallery}>
          {images.map((image, index) => (
            <Picture
              key={image.id} image={image} facts={data.images.find((one) => one.id === image.id)} index={index} last={images.length - 1} over={dragged !== null && dragged !== image.id}
              onMove={(to) => move(image.id, to)} onRemove={() => void edit('images', without(product.images, image.id))} onDrag={setDragged} onDrop={() => { if (dragged !== null) move(dragged, index); setDragged(null); }}
            />
          ))}
        </div>
        {images.length === 0 && data.images.length > 0 && <p className="quiet">{t('fromParent')}: {data.images.map((one) => one.fileName).join(', ')}</p>}
        <div style={{ marginTop: 12 }}><FileDrop icon={IconPhoto} multiple accept="image/jpeg,image/png,image/webp" title={t('dropPhotos')} text={t('dropPhotosText')} onFiles={(files) => void add(files)} /></div>
      </Section>
      {[...said, ...points].map((one) => <FindingCard key={`${one.messageId} ${one.where.part ?? ''} ${one.where.file ?? ''} ${one.where.field ?? ''}`} finding={one} />)}
      {said.length > 0 && <div><Button size="xs" onClick={() => setSaid([])}>{t('ui:close')}</Button></div>}
    </div>
  );
}

type PictureProps = { image: { id: string; fileName: string; blob?: string; url?: string }; facts: { width?: number; height?: number; bytes?: number } | undefined; index: number; last: number; over: boolean; onMove: (to: number) => void; onRemove: () => void; onDrag: (id: string | null) => void; onDrop: () => void };

function Picture({ image, facts, index, last, over, onMove, onRemove, onDrag, onDrop }: PictureProps) {
  const { t } = useTranslation(['product', 'ui']);
  const { size } = useFormat();
  const [under, setUnder] = useState(false);
  return (
    <figure
      className={css.picture} draggable data-over={under && over} onDragStart={() => onDrag(image.id)} onDragEnd={() => onDrag(null)} onDragLeave={() => setUnder(false)}
      onDragOver={(event) => { if (over) { event.preventDefault(); setUnder(true); } }} onDrop={(event) => { event.preventDefault(); event.stopPropagation(); setUnder(false); onDrop(); }}
    >
      {image.blob ? <Thumb blob={image.blob} size={132} alt={image.fileName} /> : <span className="row hint" style={{ width: 132, height: 132, justifyContent: 'center' }}><IconPhotoX size={32} stroke={1.5} aria-hidden /></span>}
      {index === 0 && <span className={css.cover}>{t('cover')}</span>}
      <figcaption className="small">
        <div className="ell" title={image.fileName}>{image.fileName}</div>
        <div className="hint">{image.blob ? [facts?.width && facts.height ? `${facts.width}×${facts.height}` : '', facts?.bytes ? size(facts.bytes) : ''].filter(Boolean).join(' · ') : t('photoMissing')}</div>
      </figcaption>
      <div className={css.tools}>
        <ActionIcon aria-label={t('moveLeft', { name: image.fileName })} disabled={index === 0} onClick={() => onMove(index - 1)}><IconArrowLeft size={15} stroke={1.75} /></ActionIcon>
        <ActionIcon aria-label={t('moveRight', { name: image.fileName })} disabled={index === last} onClick={() => onMove(index + 1)}><IconArrowRight size={15} stroke={1.75} /></ActionIcon>
        <ActionIcon aria-label={t('makeCover', { name: image.fileName })} disabled={index === 0} onClick={() => onMove(0)}><IconStar size={15} stroke={1.75} /></ActionIcon>
        <ActionIcon aria-label={t('removePhoto', { name: image.fileName })} onClick={onRemove}><IconTrash size={15} stroke={1.75} /></ActionIcon>
      </div>
    </figure>
  );
}

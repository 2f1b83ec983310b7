import { Button, ColorInput, SegmentedControl, Switch } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { type Crop, cutRatio, type Edit, type Ratio, tidyEdit, wholePicture, withRatio } from './cropping.ts';
import { CropBox } from './CropBox.tsx';
import css from './gallery.module.css';
import { Photo } from './LazyPhoto.tsx';
import type { ShownPhoto } from './usePhotos.ts';

type Props = { photo: ShownPhoto; onKeep: (edit: Edit | undefined) => void; onClose: () => void };
const SWATCHES = ['#ffffff', '#f4f1ea', '#edf0f4', '#000000'];

/** Crop, turn and square pad of one photo, with the picture as it was and as it will be. The original file is never changed. */
export function PhotoEditor({ photo, onKeep, onClose }: Props) {
  const { t } = useTranslation(['gallery', 'ui']);
  const { look, original } = photo;
  const [edit, setEdit] = useState<Edit>(() => ({ rotate: 0, ...photo.edit }));
  const [ratio, setRatio] = useState<Ratio>('free');
  if (!look || original === null) return null;
  const size = { width: look.originalWidth, height: look.originalHeight };
  const crop = edit.crop ?? wholePicture(size);
  const kept = ratio === 'free' ? null : cutRatio(ratio, edit.rotate);
  const change = (patch: Partial<Edit>): void => setEdit((now) => ({ ...now, ...patch }));
  const cut = (next: Crop): void => change({ crop: next });
  const turn = (by: 90 | 270): void => change({ rotate: ((edit.rotate + by) % 360) as Edit['rotate'] });
  const pick = (value: string): void => {
    const next = (['free', '1:1', '4:3', '3:4'] as const).find((one) => one === value) ?? 'free';
    setRatio(next);
    if (next !== 'free') cut(withRatio(crop, cutRatio(next, edit.rotate), size));
  };
  return (
    <Dialog opened onClose={onClose} title={t('editTitle', { name: photo.fileName })} size={980}>
      <div className={css.editor}>
        <div className={css.editorMain}><CropBox original={original} size={size} crop={crop} ratio={kept} onCrop={cut} alt={photo.fileName} /></div>
        <div className={css.editorSide}>
          <div>
            <div className="small strong" id="ratio-label">{t('ratio')}</div>
            <SegmentedControl aria-labelledby="ratio-label" fullWidth value={ratio} onChange={pick} data={[{ value: 'free', label: t('ratio-free') }, ...(['1:1', '4:3', '3:4'] as const).map((one) => ({ value: one, label: one }))]} />
          </div>
          <div className="row">
            <Button size="xs" leftSection={<IconRotate2 size={15} />} onClick={() => turn(270)}>{t('turnLeft')}</Button>
            <Button size="xs" leftSection={<IconRotateClockwise2 size={15} />} onClick={() => turn(90)}>{t('turnRight')}</Button>
          </div>
          <Switch label={t('square')} checked={edit.square !== undefined} onChange={(event) => change({ square: event.currentTarget.checked ? '#ffffff' : undefined })} />
          {edit.square !== undefined && <ColorInput aria-label={t('squareColour')} size="xs" format="hex" swatches={SWATCHES} value={edit.square} onChange={(value) => /^#[0-9a-f]{6}$/iu.test(value) && change({ square: value })} />}
          <BeforeAfter photo={photo} original={original} edit={tidyEdit(edit, size)} crop={crop} />
          <Background photo={photo} />
        </div>
      </div>
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <span className="grow small hint">{t('editKeys')}</span>
        <Button onClick={() => { setEdit({ rotate: 0 }); setRatio('free'); }}>{t('resetEdit')}</Button>
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button variant="filled" onClick={() => onKeep(tidyEdit(edit, size))}>{t('useEdit')}</Button>
      </div>
    </Dialog>
  );
}

/** The picture as it came and as it will be: the second is made by the core itself, so it is what leaves. */
function BeforeAfter({ photo, original, edit, crop }: { photo: ShownPhoto; original: string; edit: Edit | undefined; crop: Crop }) {
  const { t } = useTranslation('gallery');
  const [after] = useDebouncedValue(edit, 200);
  return (
    <div className={css.pair}>
      <figure><span className={css.frame}><Photo picture={original} size={96} alt={t('before')} /></span><figcaption className="small quiet">{t('before')}</figcaption></figure>
      <figure><span className={css.frame}><Photo picture={original} edit={after ?? { rotate: 0 }} size={160} alt={t('after')} /></span><figcaption className="small quiet">{t('afterIs', { width: crop.width, height: crop.height })}</figcaption></figure>
      <span className="unseen">{photo.fileName}</span>
    </div>
  );
}

/** How white and even the border of the photo as it stands is, in words with the number. It is only told, never changed. */
function Background({ photo: { look } }: { photo: ShownPhoto }) {
  const { t } = useTranslation('gallery');
  const { number } = useFormat();
  if (!look) return null;
  const { white, spread } = look.border;
  const word = white >= 0.95 ? 'white' : spread <= 6 ? 'even' : 'uneven';
  return <p className="small quiet">{t(`background-${word}`, { white: Math.round(white * 100), spread: number(spread, 1) })}</p>;
}

import { Button, SegmentedControl } from '@mantine/core';
import { IconFolderOpen, IconPhotoPlus, IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoWaiting } from '#app/contract';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import { Assigner } from './Assigner.tsx';
import { MatchPane } from './MatchPane.tsx';
import { NoPhotos } from './NoPhotos.tsx';
import css from './photos.module.css';
import { Refused } from './Refused.tsx';
import { SlipsDialog } from './SlipsDialog.tsx';
import { type BringIn, useBringIn } from './useBringIn.ts';
import { useDropHere } from './useDropHere.ts';

const WAYS = ['name', 'slips', 'hand'] as const;
type Way = (typeof WAYS)[number];

/** The chooser of a whole folder: React knows no attribute for it, the browser does. */
export function FolderButton({ into }: { into: BringIn }) {
  const { t } = useTranslation('photos');
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={into.busy} leftSection={<IconFolderOpen size={16} stroke={1.75} aria-hidden />} onClick={() => into.chooseFolder(() => chooser.current?.click())}>{t('chooseFolder')}</Button>
      <input
        ref={(one) => { chooser.current = one; one?.setAttribute('webkitdirectory', ''); }} type="file" hidden multiple data-folder-chooser=""
        onChange={(event) => { into.files([...(event.currentTarget.files ?? [])]); event.currentTarget.value = ''; }}
      />
    </>
  );
}

export function FilesButton({ into }: { into: BringIn }) {
  const { t } = useTranslation('photos');
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={into.busy} leftSection={<IconPhotoPlus size={16} stroke={1.75} aria-hidden />} onClick={() => chooser.current?.click()}>{t('addMore')}</Button>
      <input ref={chooser} type="file" hidden multiple accept="image/*,.zip" data-file-chooser="" onChange={(event) => { into.files([...(event.currentTarget.files ?? [])]); event.currentTarget.value = ''; }} />
    </>
  );
}

/** Photos that found their item stay in sight until they are cleared away, or the next ones come in. */
function ClearGiven({ photos }: { photos: readonly PhotoWaiting[] }) {
  const { t } = useTranslation('photos');
  const fail = useFailure();
  const given = photos.filter((one) => one.item !== null).map((one) => one.id);
  if (given.length === 0) return null;
  return <Button size="xs" onClick={() => { save('photos.leaveOut', { photos: given }).catch(fail); }}>{t('clearGiven', { count: given.length })}</Button>;
}

/** Photos on their way to their items: brought in, matched by name or printed slip or given by hand. */
export function PhotosScreen() {
  const { t } = useTranslation('photos');
  const { size } = useFormat();
  const into = useBringIn();
  const [chosen, setChosen] = useState<Way | null>(null);
  const [printing, setPrinting] = useState(false);
  const { data } = useAsk('photos.inbox', {}, { keepPrevious: true });
  const photos = data?.photos ?? [];
  const way: Way = chosen ?? (photos.some((one) => one.slip !== null && one.item === null) ? 'slips' : 'name');
  const over = useDropHere(into.busy ? undefined : into.dropped);
  return (
    <div className={css.screen} data-over={over}>
      <PageHead title={t('title')} note={data && photos.length > 0 ? t('note', { open: data.open, size: size(photos.reduce((sum, one) => sum + one.bytes, 0)) }) : t('titleNote')}>
        <Button leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />} onClick={() => setPrinting(true)}>{t('printSlips')}</Button>
        {photos.length > 0 && <><FolderButton into={into} /><FilesButton into={into} /></>}
      </PageHead>
      {data && <Refused findings={data.refused} />}
      {data && photos.length === 0 && <NoPhotos into={into} />}
      {data && photos.length > 0 && (
        <>
          <div className={css.ways}>
            <SegmentedControl size="sm" aria-label={t('ways')} value={way} onChange={(value) => setChosen(WAYS.find((one) => one === value) ?? 'name')} data={WAYS.map((one) => ({ value: one, label: t(`way-${one}`) }))} />
            <span className="quiet small grow">{data.open === 0 ? t('allGiven') : t(`way-${way}-means`)}</span>
            <ClearGiven photos={photos} />
          </div>
          {way === 'hand' ? <Assigner photos={photos} /> : <MatchPane key={way} slips={way === 'slips'} photos={photos} />}
        </>
      )}
      <SlipsDialog opened={printing} onClose={() => setPrinting(false)} />
    </div>
  );
}

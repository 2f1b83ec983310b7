import { Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../ui/FileDrop.tsx';
import { StepText } from '../ui/StepText.tsx';
import css from './importing.module.css';
import type { ImportFlow } from './useImport.ts';

const TABLES = '.csv,.tsv,.txt,.xlsx,.json,.xml,.xls,.ods,.htm,.html';

/** First step: one place to drop a file, and what may be dropped. */
export function FileStep({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation('importing');
  return (
    <div className={css.file}>
      <div className={css.fileCard}>
        {flow.state.refused && (
          <section className={css.refused} role="status">
            <IconAlertTriangleFilled size={18} className="warning" aria-hidden />
            <div className="grow"><h2 className="h3">{t('refusedTitle', { file: flow.state.refused.name })}</h2><StepText text={flow.state.refused.text} /></div>
          </section>
        )}
        <FileDrop title={t('dropTitle')} text={t('dropText')} accept={TABLES} onFiles={([file]) => file && void flow.choose(file)} />
        <ul className={css.promises}>
          <li>{t('promisePreview')}</li>
          <li>{t('promiseUndo')}</li>
          <li>{t('promiseHere')}</li>
        </ul>
      </div>
    </div>
  );
}

/** Photos that go with the file: a zip, matched by item number and file name. */
export function PhotosChoice({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation('importing');
  const { images } = flow.state;
  if (images) {
    return (
      <div className="row">
        <IconPhoto size={16} stroke={1.75} aria-hidden />
        <span className="grow ell">{t('photosFrom', { file: images.name })}</span>
        <Button size="xs" onClick={() => flow.patch({ images: null })}>{t('withoutPhotos')}</Button>
      </div>
    );
  }
  return <FileDrop icon={IconPhoto} title={t('photosTitle')} text={t('photosText')} accept=".zip" onFiles={([file]) => file && void flow.chooseImages(file)} />;
}

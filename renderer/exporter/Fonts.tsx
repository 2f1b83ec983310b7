import { ActionIcon } from '@mantine/core';
import { IconTrash, IconTypography } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './exporter.module.css';
import type { PartProps } from './useExporter.ts';

const PLACES = ['heading', 'body', 'bold'] as const;

/** Fonts of the firm's own for its sheets. Other scripts, and what a font lacks, are set in Noto. */
export function Fonts({ exporter, edit }: PartProps) {
  const { t } = useTranslation('exporter');
  const fail = useFailure();
  const setFont = async (place: (typeof PLACES)[number], [file]: File[]): Promise<void> => {
    if (!file) return;
    try {
      const { token } = await upload(file);
      await runJob('exporter.setFont', { place, file: token }, t('readingFont'), { quiet: true });
    } catch (error) {
      fail(error);
    }
  };
  return PLACES.map((place) => {
    const font = exporter.brand.fonts?.[place];
    return (
      <div key={place} className="row" role="group" aria-label={t(`font-${place}`)} style={{ alignItems: 'center' }}>
        <div className={`grow ${css.font}`}><FileDrop icon={IconTypography} accept=".ttf,.otf" title={font ? font.name : t(`font-${place}`)} text={font ? t(`font-${place}`) : t('dropFont')} onFiles={(files) => void setFont(place, files)} /></div>
        {font && <ActionIcon aria-label={t('removeFont', { name: font.name })} onClick={() => void edit(`brand.fonts.${place}`, null)}><IconTrash size={15} stroke={1.75} /></ActionIcon>}
      </div>
    );
  });
}

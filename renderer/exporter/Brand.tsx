import { ActionIcon } from '@mantine/core';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { Section } from '../ui/Section.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { printableInstead } from '#base';
import { contrastWithWhite, READABLE } from './contrast.ts';
import { ExporterField } from './ExporterField.tsx';
import css from './exporter.module.css';
import { Fonts } from './Fonts.tsx';
import type { PartProps } from './useExporter.ts';

/** How the firm looks on spec sheets: logo, two colours, a line, a few words about it. */
export function Brand(props: PartProps) {
  const { t } = useTranslation(['exporter', 'ui', 'fields']);
  const fail = useFailure();
  const { brand, about } = props.exporter;
  const logo = useAsk('catalogue.thumbnail', { blob: brand.logo ?? '', size: 264 }, { enabled: brand.logo !== undefined });
  const setLogo = async ([file]: File[]): Promise<void> => {
    if (!file) return;
    try {
      const { token } = await upload(file);
      await runJob('exporter.setLogo', { file: token }, t('settingLogo'), { quiet: true });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Section title={t('part-brand')} id="part-brand">
      <div className={css.three}>
        <div className="row" style={{ alignItems: 'stretch' }}>
          <div className={css.logo} style={{ width: 84, height: 'auto', minHeight: 76, flex: 'none', background: brand.logo ? '#fff' : undefined }}>{logo.data?.dataUrl ? <img src={logo.data.dataUrl} alt={t('fields:logo')} /> : <IconPhoto size={28} stroke={1.5} aria-hidden />}</div>
          <div className="grow"><FileDrop icon={IconPhoto} accept="image/png,image/jpeg,image/webp" title={t('dropLogo')} text={t('dropLogoText')} onFiles={(files) => void setLogo(files)} /></div>
          {brand.logo && <ActionIcon style={{ alignSelf: 'center' }} aria-label={t('removeLogo')} onClick={() => void props.edit('brand.logo', null)}><IconTrash size={15} stroke={1.75} /></ActionIcon>}
        </div>
        <Colour {...props} which="primary" />
        <Colour {...props} which="secondary" />
        <Fonts {...props} />
        {(['en', 'hi'] as const).map((language) => <ExporterField key={language} {...props} field={`brand.tagline.${language}`} lang={language} label={t(`tagline-${language}`)} text={brand.tagline?.[language]?.text} parse={(text) => ({ text })} />)}
        <div className={css.wide} style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 14 }}>
          {(['en', 'hi'] as const).map((language) => <ExporterField key={language} {...props} field={`about.${language}`} lang={language} label={t(`about-${language}`)} text={about[language]?.text} parse={(text) => ({ text })} multiline minRows={3} />)}
        </div>
      </div>
    </Section>
  );
}

/** A colour as #RRGGBB, with a sample of white letters on it: what is too light says so. */
function Colour({ exporter, edit, which }: PartProps & { which: 'primary' | 'secondary' }) {
  const { t } = useTranslation(['exporter', 'fields']);
  const value = exporter.brand[which] ?? '';
  return (
    <div className="row" style={{ alignItems: 'flex-start' }}>
      <SavedField
        className="grow" label={t(`fields:${which}`)} value={value} placeholder="#33469B" hint={t('colourHint')} onSave={(text) => edit(`brand.${which}`, text.trim() === '' ? null : text.trim())}
        judge={(text) => {
          if (text.trim() === '') return null;
          const ratio = contrastWithWhite(text.trim());
          if (ratio === undefined) return { outcome: 'error', text: t('colourForm') };
          if (ratio < READABLE) return { outcome: 'warning', text: t('colourLight', { ratio: ratio.toFixed(1) }) };
          const nearest = printableInstead(text.trim());
          return nearest ? { outcome: 'info', text: t('colourDull', { nearest }) } : null;
        }}
      />
      <input className={css.colour} style={{ marginTop: 23 }} type="color" aria-label={t('pickColour', { name: t(`fields:${which}`) })} value={/^#[0-9a-f]{6}$/iu.test(value) ? value : '#33469b'} onChange={(event) => void edit(`brand.${which}`, event.currentTarget.value.toUpperCase())} />
    </div>
  );
}

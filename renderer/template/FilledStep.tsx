import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../client.ts';
import { FindingCard } from '../ui/FindingCard.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './template.module.css';
import type { Filled, TemplateFlow } from './useTemplate.ts';

/** The template is filled: save it, read what stayed open. */
export function FilledStep({ flow, filled }: { flow: TemplateFlow; filled: Filled }) {
  const { t } = useTranslation('template');
  const { count } = useFormat();
  const fail = useFailure();
  const open = filled.findings.filter((one) => one.severity !== 'info');
  return (
    <div className={css.file}>
      <section className={css.doneCard}>
        <h2>{t('filledTitle', { name: filled.file.name })}</h2>
        <p className="quiet">{t('filledText', { rows: count(filled.rows), cells: count(filled.cells) })}</p>
        <p className="small quiet">{t('sum')} <span className="mono">{filled.sha256}</span></p>
        <div className="row">
          <Button variant="filled" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void saveFile(filled.file).catch(fail)}>{t('saveFilled')}</Button>
          <Button onClick={() => flow.patch({ step: 2 })}>{t('backToCheck')}</Button>
          <Button onClick={flow.restart}>{t('anotherTemplate')}</Button>
        </div>
        {open.length > 0 && <h3>{t('stillOpen', { count: open.length })}</h3>}
        {open.slice(0, 50).map((one, at) => <FindingCard key={`${one.rule} ${at}`} finding={one} tight />)}
      </section>
    </div>
  );
}

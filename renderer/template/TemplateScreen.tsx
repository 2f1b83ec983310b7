import { Button, Loader } from '@mantine/core';
import { IconArrowLeft, IconTableExport } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../frame/keys.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { FlowFooter } from '../ui/FlowFooter.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Steps } from '../ui/Steps.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { FilledStep } from './FilledStep.tsx';
import css from './template.module.css';
import { type TemplateFlow, useTemplate } from './useTemplate.ts';

function FileStep({ flow }: { flow: TemplateFlow }) {
  const { t } = useTranslation('template');
  return (
    <div className={css.file}>
      <div className={css.fileCard}>
        <FileDrop title={t('dropTitle')} text={t('dropText')} accept=".xlsx" onFiles={([file]) => file && void flow.choose(file)} />
        {flow.state.busy && <Loader role="status" size={20} aria-label={t('learning')} />}
        <ul className={css.promises}>
          <li>{t('promiseCells')}</li>
          <li>{t('promiseLists')}</li>
          <li>{t('promiseKept')}</li>
        </ul>
      </div>
    </div>
  );
}

function Foot({ flow }: { flow: TemplateFlow }) {
  const { t } = useTranslation(['template', 'ui']);
  const { step, busy, mapping, tried } = flow.state;
  const used = mapping?.columns.filter((one) => one.field !== null || one.constant).length ?? 0;
  const forward = step === 1 && used > 0 ? () => void flow.attempt() : step === 2 && (tried?.cells ?? 0) > 0 ? () => void flow.fill() : undefined;
  const back = step === 1 ? flow.restart : step === 2 ? () => flow.patch({ step: 1 }) : undefined;
  useKeys({ 'Ctrl+Enter': busy ? undefined : forward, 'Alt+ArrowLeft': busy ? undefined : back });
  if (step === 0 || step === 3) return null;
  return (
    <FlowFooter left={<span className="row">{busy && <Loader size={16} />}{step === 1 ? t('usedCount', { count: used, of: mapping?.columns.length ?? 0 }) : t('stays')}</span>}>
      <Button onClick={back} disabled={busy} leftSection={<IconArrowLeft size={16} aria-hidden />}>{step === 1 ? t('otherFile') : t('backToColumns')}</Button>
      <Button variant="filled" disabled={busy || !forward} onClick={forward} leftSection={step === 2 ? <IconTableExport size={16} stroke={1.75} aria-hidden /> : undefined} rightSection={<Kbd onFilled>{t('ui:keyCtrlEnter')}</Kbd>}>{step === 1 ? t('toCheck') : t('fillRows', { count: tried?.total ?? 0 })}</Button>
    </FlowFooter>
  );
}

/** The seller's own template: drop it blank, say what its columns are filled with, see what it does not take, save it filled. */
export function TemplateScreen() {
  const { t } = useTranslation('template');
  const search = useSearch({ from: '/template' });
  const ids = useMemo(() => search.ids?.split(',').filter(Boolean) ?? [], [search.ids]);
  const flow = useTemplate(ids, search.storefront);
  const { step, file, looked, mapping, tried, filled } = flow.state;
  const title = flow.storefronts.find((one) => one.id === flow.storefront)?.title;
  const note = file && looked ? [t('noteSheet', { name: mapping?.sheet ?? '' }), looked.known ? t('noteKnown') : undefined, looked.hiddenSheets > 0 ? t('noteHidden', { count: looked.hiddenSheets }) : undefined].filter(Boolean).join(' · ') : [t('titleNote'), title].filter(Boolean).join(' · ');
  return (
    <div className={css.screen}>
      <PageHead title={file && looked ? visibleText(file.name) : t('title')} note={note}>
        <Steps names={[t('stepFile'), t('stepColumns'), t('stepCheck'), t('stepFilled')]} at={step} />
      </PageHead>
      {step === 0 && <FileStep flow={flow} />}
      {step === 1 && looked && mapping && <ColumnsStep flow={flow} looked={looked} mapping={mapping} />}
      {step === 2 && tried && mapping && looked && <CheckStep flow={flow} tried={tried} mapping={mapping} looked={looked} />}
      {step === 3 && filled && <FilledStep flow={flow} filled={filled} />}
      <Foot flow={flow} />
    </div>
  );
}

import { Button, Loader } from '@mantine/core';
import { IconArrowLeft, IconFileSpreadsheet, IconInfoCircle } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../frame/keys.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { FlowFooter } from '../ui/FlowFooter.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Steps } from '../ui/Steps.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { canPreview } from '../mapping/columnState.ts';
import { ColumnsStep } from '../mapping/ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import css from './importing.module.css';
import { othersWritten } from './OtherRecords.tsx';
import { saveHeld } from './saveHeld.ts';
import { UnfinishedImport } from './UnfinishedImport.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { type ImportFlow, type Mapping, useImport } from './useImport.ts';

/** How many products and variants the import would write. */
const written = ({ state: { preview } }: ImportFlow): number => (preview ? preview.summary.products.created + preview.summary.products.updated + preview.summary.variants.created + preview.summary.variants.updated : 0);

function Foot({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation(['importing', 'ui']);
  const { step, busy, preview } = flow.state;
  const [asking, setAsking] = useState(false);
  const fail = useFailure();
  const gone = preview?.missing?.mode === 'delete' && !preview.missing.kept ? preview.missing.count : 0;
  const count = written(flow);
  const others = othersWritten(flow.state.preview?.summary.others ?? []);
  const ready = flow.state.mapping !== null && canPreview(flow.state.mapping);
  const forward = step === 1 ? (ready ? () => void flow.ask() : undefined) : step === 2 && count + others + gone > 0 ? () => (gone > 0 ? setAsking(true) : void flow.commit()) : undefined;
  const held = step === 2 ? (preview?.summary.rejectedRows ?? 0) : 0;
  const back = step === 1 || step === 2 ? () => flow.patch({ step: step === 1 ? 0 : 1 }) : undefined;
  useKeys({ 'Ctrl+Enter': busy ? undefined : forward, 'Alt+ArrowLeft': busy ? undefined : back });
  if (step === 0 || step === 3) return null;
  return (
    <FlowFooter left={<span className="row">{busy ? <Loader size={16} /> : <IconInfoCircle size={16} stroke={1.75} aria-hidden />}{t(flow.state.writing ? 'writingNow' : 'nothingWritten')}</span>}>
      <Button onClick={back} disabled={busy} leftSection={<IconArrowLeft size={16} aria-hidden />}>{step === 1 ? t('otherFile') : t('backToColumns')}</Button>
      {held > 0 && <Button disabled={busy} leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => void saveHeld(preview?.preview ?? '', 'xlsx').catch(fail)}>{t('saveHeld', { count: held })}</Button>}
      <ConfirmDialog opened={asking} title={t('deleteTitle', { count: gone })} text={t('deleteText')} keep={t('deleteKeep')} deed={t('deleteDeed', { count: gone })} onKeep={() => setAsking(false)} onDeed={() => { setAsking(false); void flow.commit(); }} />
      <Button variant="filled" disabled={busy || !forward} onClick={forward} rightSection={<Kbd onFilled>{t('ui:keyCtrlEnter')}</Kbd>}>{step === 1 ? t('toPreview') : count === 0 && others > 0 ? t('importOthers', { count: others }) : count === 0 && gone > 0 ? t('deleteDeed', { count: gone }) : t('importCount', { count })}</Button>
    </FlowFooter>
  );
}

/** Programs by the names they go by. */
const PROGRAMS: Readonly<Partial<Record<Mapping['layout'], string>>> = { shopify: 'Shopify', woocommerce: 'WooCommerce', bagisto: 'Bagisto', akeneo: 'Akeneo', own: 'Niryat', magento: 'Magento', amazon: 'Amazon', flipkart: 'Flipkart', tally: 'Tally', vyapar: 'Vyapar', alibaba: 'Alibaba.com' };

const noteOf = ({ state: { inspected, preview } }: ImportFlow, t: ReturnType<typeof useTranslation<'importing'>>['t']): string | undefined => {
  if (!inspected) return undefined;
  const program = inspected.knownLayout === inspected.mapping.layout ? PROGRAMS[inspected.mapping.layout] : undefined;
  const parts = [inspected.sheet === null ? undefined : t('noteSheet', { name: inspected.sheet }), preview ? t('noteRows', { count: preview.summary.rows }) : undefined, inspected.encoding ?? undefined, inspected.knownLayout === null ? undefined : program ? t('noteProgram', { name: program }) : t('noteLayout', { name: inspected.knownLayout })];
  return parts.filter(Boolean).join(' · ');
};

/** Import: drop a file, see what its columns are, see every change, write it as one step. */
export function ImportScreen() {
  const { t } = useTranslation('importing');
  const search = useSearch({ from: '/import' });
  const flow = useImport(search);
  const { step, file, inspected, mapping, preview, imported } = flow.state;
  return (
    <div className={css.screen}>
      <PageHead title={file ? file.name : t('title')} note={file ? noteOf(flow, t) : t('titleNote')}>
        <Steps names={[t('stepFile'), t('stepColumns'), t('stepPreview'), t('stepDone')]} at={step} />
      </PageHead>
      {step === 0 && <UnfinishedImport onAgain={flow.resume} atOnce={search.again === true} />}
      {step === 0 && <FileStep flow={flow} />}
      {step === 1 && inspected && mapping && <ColumnsStep flow={flow} inspected={inspected} mapping={mapping} />}
      {step === 2 && preview && <PreviewStep flow={flow} preview={preview} />}
      {step === 3 && imported && <DoneStep flow={flow} imported={imported} />}
      <Foot flow={flow} />
    </div>
  );
}

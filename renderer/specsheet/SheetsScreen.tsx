import { Button } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconFileText, IconPrinter } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../client.ts';
import { useKeys } from '../frame/keys.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import { ItemList } from './ItemList.tsx';
import { Options } from './Options.tsx';
import { PagePreview } from './PagePreview.tsx';
import css from './specsheet.module.css';
import { TemplateEditor } from './TemplateEditor.tsx';
import { type SheetFlow, useSheets } from './useSheets.ts';

/** Saves the ticked sheets: one file goes where the person says; a batch lies in the company's folder, said by name. */
function useSaving(flow: SheetFlow) {
  const { t } = useTranslation('specsheet');
  const fail = useFailure();
  const [busy, setBusy] = useState(false);
  const run = async (format: 'pdf' | 'xlsx' = 'pdf'): Promise<void> => {
    setBusy(true);
    try {
      const built = await flow.build(format);
      for (const file of built.files.slice(0, 12)) await saveFile(file);
      toast(built.files.length > 12 ? t('savedFolder', { count: built.sheets, folder: built.folder }) : t('saved', { count: built.sheets }));
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}

/** Spec sheets: what is printed, the page itself, the items. */
export function SheetsScreen() {
  const { t } = useTranslation('specsheet');
  const { size } = useFormat();
  const { ids } = useSearch({ from: '/sheets' });
  const preset = useMemo(() => ids?.split(',').filter(Boolean) ?? [], [ids]);
  const flow = useSheets(preset);
  const saving = useSaving(flow);
  const { preview, items, shown } = flow;
  const title = items.find((one) => one.id === shown)?.name ?? '';
  const ready = flow.ids.length > 0 && !saving.busy;
  const fail = useFailure();
  // Paper leaves as a file does: what is printed was made and let out, the preview never is. The printer's pages are drawn by the reader of PDF pages, which is loaded on first use.
  const print = (): void => void Promise.all([flow.buildShown(), import('./printPages.ts')]).then(([{ files: [file] }, { printPages }]) => file && printPages(file.token, (pages) => t('printMany', { pages }))).catch(fail);
  const prints = preview.data !== undefined && flow.draft === null;
  useKeys({ 'Ctrl+S': ready && !flow.draft ? () => void saving.run() : undefined, 'Ctrl+P': prints ? print : undefined });
  return (
    <div className={css.screen}>
      <PageHead title={t('title')} note={preview.data && t('isTheFile', { pages: preview.data.pages, size: size(preview.data.file.bytes), name: preview.data.file.name })}>
        <Button disabled={!prints} leftSection={<IconPrinter size={16} aria-hidden />} onClick={print}>{t('print')}</Button>
        {flow.template?.kind === 'prices' && <Button disabled={!ready} leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => void saving.run('xlsx')}>{t('saveExcel')}</Button>}
        <Button variant="filled" disabled={!ready || flow.draft !== null} leftSection={<IconDownload size={16} aria-hidden />} rightSection={<Kbd onFilled>{t('keySave')}</Kbd>} onClick={() => void saving.run()}>{t('save', { count: flow.ids.length })}</Button>
      </PageHead>
      {items.length === 0 && flow.query === '' ? (
        <EmptyState icon={IconFileText} title={t('emptyTitle')} text={t('emptyText')}><Link to="/import" className="link">{t('toImport')}</Link></EmptyState>
      ) : (
        <div className={css.three}>
          {flow.draft ? <TemplateEditor flow={flow} id={flow.draft.id} edit={flow.draft.edit} /> : <Options flow={flow} />}
          {preview.error && <div className={css.desk}><p className="error" role="alert">{preview.error.message}</p></div>}
          {!preview.error && (preview.data ? <PagePreview preview={preview.data} busy={preview.isFetching} title={title} /> : <div className={css.desk} />)}
          <ItemList flow={flow} />
        </div>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { call, saveFile, upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { save } from '../saving.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { Section } from '../ui/Section.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './papers.module.css';
import type { PaperAnswer, Write } from './usePaper.ts';
import { shownOfValue } from './values.ts';

type Proposed = Output<'papers.proposals'>['items'];

/** The scan or PDF that is kept with the paper, what its text offers, and the form as a workbook. */
export function FilePart({ data, write }: { data: PaperAnswer; write: Write }) {
  const { t } = useTranslation('papers');
  const fail = useFailure();
  const [offered, setOffered] = useState<Proposed | null>(null);
  const { paper, file } = data;
  const trying = async (deed: () => Promise<void>): Promise<void> => { try { await deed(); } catch (error) { fail(error); } };
  const attach = (given: File | undefined) => trying(async () => {
    if (!given) return;
    const { token } = await upload(given);
    await save('shipments.savePaper', { id: paper.id, kind: paper.kind, shipments: paper.shipments, document: paper.document, file: token });
    setOffered(null);
  });
  const read = () => trying(async () => setOffered((await call('papers.proposals', { id: paper.id })).items));
  const keep = () => trying(async () => saveFile((await runJob('papers.attached', { id: paper.id }, t('file'), { quiet: true })).file));
  const workbook = () => trying(async () => saveFile((await runJob('papers.formFile', { kind: paper.kind, id: paper.id }, t('workbook'), { quiet: true })).file));
  const take = (one: Proposed[number]) => trying(async () => {
    await write({ [one.path]: one.value });
    setOffered((now) => now?.filter((each) => each.path !== one.path) ?? null);
  });
  return (
    <Section title={t('file')} aside={<Button size="xs" variant="subtle" leftSection={<IconDownload size={14} />} onClick={() => void workbook()}>{t('workbook')}</Button>}>
      <div className={css.file}>
        <FileDrop icon={IconFileTypePdf} accept=".pdf,image/*" title={file?.name ?? t('dropFile')} text={t(file ? 'replaceFile' : 'dropFileText')} onFiles={([one]) => void attach(one)} />
        {file && <Button size="xs" leftSection={<IconDownload size={14} />} onClick={() => void keep()}>{t('saveFile')}</Button>}
        {file?.pdf && <Button size="xs" variant="light" onClick={() => void read()}>{t('readFile')}</Button>}
      </div>
      {offered?.length === 0 && <p className="quiet" role="status">{t('nothingOffered')}</p>}
      {offered && offered.length > 0 && (
        <DataTable
          caption={t('offered')} rows={offered} keyOf={(one) => one.path}
          columns={[
            { key: 'field', heading: t('field'), cell: (one) => one.label },
            { key: 'value', heading: t('value'), cell: (one) => <b>{visibleText(shownOfValue(one.value, undefined))}</b> },
            { key: 'text', heading: t('asPrinted'), cell: (one) => <span className="quiet">{visibleText(one.text)} · {t('page', { page: one.page })}</span> },
            { key: 'take', heading: <span className="unseen">{t('take')}</span>, cell: (one) => <Button size="xs" aria-label={t('takeFor', { field: one.label, value: shownOfValue(one.value, undefined) })} onClick={() => void take(one)}>{t('take')}</Button> },
          ]}
        />
      )}
    </Section>
  );
}

import { Button } from '@mantine/core';
import { IconDownload, IconEye, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { saveFile, upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { save } from '../saving.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { Section } from '../ui/Section.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './papers.module.css';
import type { PaperAnswer } from './usePaper.ts';

/** The scan or PDF that is kept with the paper, and the form as a workbook. */
export function FilePart({ data, shown, onShow, onReplaced }: { data: PaperAnswer; shown: boolean; onShow: () => void; onReplaced: () => void }) {
  const { t } = useTranslation('papers');
  const fail = useFailure();
  const { paper, file } = data;
  const trying = async (deed: () => Promise<void>): Promise<void> => { try { await deed(); } catch (error) { fail(error); } };
  const attach = (given: File | undefined) => trying(async () => {
    if (!given) return;
    const { token } = await upload(given);
    await save('shipments.savePaper', { id: paper.id, kind: paper.kind, shipments: paper.shipments, document: paper.document, file: token });
    onReplaced();
  });
  const keep = () => trying(async () => saveFile((await runJob('papers.attached', { id: paper.id }, t('file'), { quiet: true })).file));
  const workbook = () => trying(async () => saveFile((await runJob('papers.formFile', { kind: paper.kind, id: paper.id }, t('workbook'), { quiet: true })).file));
  return (
    <Section title={t('file')} aside={<Button size="xs" variant="subtle" leftSection={<IconDownload size={14} />} onClick={() => void workbook()}>{t('workbook')}</Button>}>
      <div className={css.file}>
        <FileDrop icon={IconFileTypePdf} accept=".pdf,image/*" title={file?.name ?? t('dropFile')} text={t(file ? 'replaceFile' : 'dropFileText')} onFiles={([one]) => void attach(one)} />
        {file && <Button size="xs" leftSection={<IconDownload size={14} />} onClick={() => void keep()}>{t('saveFile')}</Button>}
        {file && !shown && <Button size="xs" variant="light" leftSection={<IconEye size={14} />} onClick={onShow}>{t('showFile')}</Button>}
      </div>
    </Section>
  );
}

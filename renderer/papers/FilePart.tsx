import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { upload } from '../client.ts';
import { save } from '../saving.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { Section } from '../ui/Section.tsx';
import { useFailure } from '../ui/useFailure.ts';
import type { PaperAnswer, Write } from './usePaper.ts';

/** The scan or PDF that is kept with the paper. */
export function FilePart({ data }: { data: PaperAnswer; write: Write }) {
  const { t } = useTranslation('papers');
  const fail = useFailure();
  const { paper, file } = data;
  const attach = async (given: File | undefined): Promise<void> => {
    if (!given) return;
    try {
      const { token } = await upload(given);
      await save('shipments.savePaper', { id: paper.id, kind: paper.kind, shipments: paper.shipments, document: paper.document, file: token });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Section title={t('file')}>
      <FileDrop icon={IconFileTypePdf} accept=".pdf,image/*" title={file?.name ?? t('dropFile')} text={t(file ? 'replaceFile' : 'dropFileText')} onFiles={([one]) => void attach(one)} />
    </Section>
  );
}

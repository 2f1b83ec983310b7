import { Button } from '@mantine/core';
import { IconArrowBackUp, IconFileSpreadsheet, IconFileTypeCsv, IconHistory, IconTable } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './importing.module.css';
import { OtherRecords } from './OtherRecords.tsx';
import { saveHeld } from './saveHeld.ts';
import type { Imported, ImportFlow } from './useImport.ts';

/** Takes back this import and nothing else: whatever was done since, here or in another window, is not its undo. */
function useImportUndo(step: string | undefined): { step: string | undefined; isLast: boolean; undone: boolean; undo: () => Promise<void> } {
  const { t } = useTranslation('importing');
  const fail = useFailure();
  const { data } = useAsk('workspace.state', {}, { keepPrevious: true });
  const [taken, setTaken] = useState(false);
  const undo = async (): Promise<void> => {
    if (step === undefined) return;
    try {
      await save('workspace.undo', { step });
      setTaken(true);
      toast(t('takenBack'));
    } catch (error) {
      fail(error);
    }
  };
  // Ctrl Z on this screen, or in another window, takes it back just as well.
  const undone = taken || (step !== undefined && data?.redo?.id === step);
  return { step, isLast: data === undefined || data.undo?.id === step, undone, undo };
}

/** Last step: what was written, what was held back, and the way back. */
export function DoneStep({ flow, imported }: { flow: ImportFlow; imported: Imported }) {
  const { t } = useTranslation('importing');
  const { count } = useFormat();
  const navigate = useNavigate();
  const fail = useFailure();
  const [file] = imported.files;
  const photos = file?.findings.find((one) => one.rule === 'IMP-IMAGE-MATCHED')?.text.title;
  const { step, isLast, undone, undo } = useImportUndo(imported.changeSet?.id);
  return (
    <div className={css.file}>
      <section className={css.doneCard}>
        <h2>{undone ? t('takenBack') : imported.changeSet ? t('doneTitle', { file: file?.file ?? '' }) : t('doneNothing')}</h2>
        {file && !undone && <p className="quiet">{t('doneText', { created: count(file.products.created), updated: count(file.products.updated), unchanged: count(file.products.unchanged), variants: count(file.variants.created + file.variants.updated) })}</p>}
        {imported.missing && imported.missing.mode === 'delete' && !undone && <p>{imported.missing.kept ? t(`missingKept-${imported.missing.kept}`) : t('doneDeleted', { count: imported.missing.count })}</p>}
        {photos && !undone && <p>{photos}</p>}
        {file && file.rejectedRows > 0 && <p>{t('doneHeld', { count: file.rejectedRows })}</p>}
        {file && !undone && <OtherRecords others={file.others} titled={false} />}
        {step && !undone && !isLast && <p>{t('undoneSince')}</p>}
        <div className={css.doneDeeds}>
          <Button variant="filled" leftSection={<IconTable size={16} aria-hidden />} onClick={() => void navigate({ to: '/catalogue' })}>{t('toCatalogue')}</Button>
          {imported.held !== null && <Button leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => void saveHeld(imported.held ?? '', 'xlsx').catch(fail)}>{t('saveHeld', { count: file?.rejectedRows ?? 0 })}</Button>}
          {imported.held !== null && <Button leftSection={<IconFileTypeCsv size={16} aria-hidden />} onClick={() => void saveHeld(imported.held ?? '', 'csv').catch(fail)}>{t('saveHeldCsv')}</Button>}
          {step && !undone && (isLast
            ? <Button leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => void undo()}>{t('undoImport')}</Button>
            : <Button leftSection={<IconHistory size={16} aria-hidden />} onClick={() => void navigate({ to: '/history' })}>{t('toHistory')}</Button>)}
          <Button onClick={flow.restart}>{t('another')}</Button>
        </div>
      </section>
    </div>
  );
}

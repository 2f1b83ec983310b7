import { Button } from '@mantine/core';
import { IconArrowBackUp, IconFileSpreadsheet, IconFileTypeCsv, IconTable } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '../saving.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './importing.module.css';
import { OtherRecords } from './OtherRecords.tsx';
import { saveHeld } from './saveHeld.ts';
import type { Imported, ImportFlow } from './useImport.ts';

/** Last step: what was written, what was held back, and the way back. */
export function DoneStep({ flow, imported }: { flow: ImportFlow; imported: Imported }) {
  const { t } = useTranslation('importing');
  const { count } = useFormat();
  const navigate = useNavigate();
  const fail = useFailure();
  const [undone, setUndone] = useState(false);
  const [file] = imported.files;
  const undo = async (): Promise<void> => {
    try {
      await save('workspace.undo', {});
      setUndone(true);
      toast(t('takenBack'));
    } catch (error) {
      fail(error);
    }
  };
  return (
    <div className={css.file}>
      <section className={css.doneCard}>
        <h2>{undone ? t('takenBack') : imported.changeSet ? t('doneTitle', { file: file?.file ?? '' }) : t('doneNothing')}</h2>
        {file && !undone && <p className="quiet">{t('doneText', { created: count(file.products.created), updated: count(file.products.updated), unchanged: count(file.products.unchanged), variants: count(file.variants.created + file.variants.updated) })}</p>}
        {imported.missing && imported.missing.mode === 'delete' && !undone && <p>{imported.missing.kept ? t(`missingKept-${imported.missing.kept}`) : t('doneDeleted', { count: imported.missing.count })}</p>}
        {file && file.rejectedRows > 0 && <p>{t('doneHeld', { count: file.rejectedRows })}</p>}
        {file && !undone && <OtherRecords others={file.others} titled={false} />}
        <div className={css.doneDeeds}>
          <Button variant="filled" leftSection={<IconTable size={16} aria-hidden />} onClick={() => void navigate({ to: '/catalogue' })}>{t('toCatalogue')}</Button>
          {imported.held !== null && <Button leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => void saveHeld(imported.held ?? '', 'xlsx').catch(fail)}>{t('saveHeld', { count: file?.rejectedRows ?? 0 })}</Button>}
          {imported.held !== null && <Button leftSection={<IconFileTypeCsv size={16} aria-hidden />} onClick={() => void saveHeld(imported.held ?? '', 'csv').catch(fail)}>{t('saveHeldCsv')}</Button>}
          {imported.changeSet && !undone && <Button leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => void undo()}>{t('undoImport')}</Button>}
          <Button onClick={flow.restart}>{t('another')}</Button>
        </div>
      </section>
    </div>
  );
}

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownFinding } from '#app/contract';
import { addDays } from '#base';
import { save } from '../saving.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { dayOf } from '../ui/format.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import type { Question } from './useChecks.ts';

/** Accepting a finding for a time: why, and until which day. It fires again after that day, or when its inputs change. */
export function GoAhead({ finding, question, onClose }: { finding: ShownFinding; question: Question; onClose: () => void }) {
  const { t } = useTranslation(['checks', 'ui']);
  const fail = useFailure();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(addDays(dayOf(Date.now()), 30));
  const [busy, setBusy] = useState(false);
  const waive = async (): Promise<void> => {
    setBusy(true);
    try {
      const { where } = finding;
      await save('checks.waive', { rule: finding.rule, reason: reason.trim(), until, ...(where.sku ? { sku: where.sku } : {}), ...(where.record ? { record: where.record } : {}), ...(question.destination ? { destination: question.destination } : {}) });
      toast(t('wentAhead', { rule: finding.rule }));
      onClose();
    } catch (error) {
      fail(error);
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('goAheadTitle')} size={460}>
      <p className="quiet">{finding.text.title}</p>
      <Textarea mt={12} label={t('reason')} description={t('reasonHint')} autosize minRows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
      <DayInput mt={12} label={t('until')} description={t('untilHint')} value={until} onChange={setUntil} />
      <div className="row" style={{ justifyContent: 'flex-end', marginTop: 16 }}>
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button variant="filled" disabled={busy || reason.trim().length < 3 || until === ''} onClick={() => void waive()}>{t('goAhead')}</Button>
      </div>
    </Dialog>
  );
}

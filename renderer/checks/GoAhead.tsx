import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardPoint } from '#app/contract';
import { addDays } from '#base';
import { save } from '../saving.ts';
import { useAsk } from '../queries.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { dayOf } from '../ui/format.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useUndo } from '../frame/undo.ts';
import { useCountries } from './countries.ts';

const USUAL_DAYS = 30;

/** Accepting a point for a time: why, who, until which day. It fires again after that day, or when its inputs change. */
export function GoAhead({ point, papers, together, title, onClose }: { point: Pick<BoardPoint, 'rule' | 'record' | 'sku' | 'place'>; /** Documents of a shipment it is between. */ papers?: string[]; /** Rules and documents that say the same. */ together?: { rule: string; papers: string[] }[]; title: string; onClose: () => void }) {
  const { t } = useTranslation(['checks', 'ui']);
  const { nameOf } = useCountries();
  const fail = useFailure();
  const { undo } = useUndo();
  const today = dayOf(Date.now());
  const { data: state } = useAsk('workspace.state', {}, { keepPrevious: true });
  const [reason, setReason] = useState('');
  const [by, setBy] = useState<string | null>(null);
  const [until, setUntil] = useState(addDays(today, USUAL_DAYS));
  const [scope, setScope] = useState<'this' | 'all'>('this');
  const [busy, setBusy] = useState(false);
  const person = by ?? state?.undo?.person ?? '';
  const waive = async (): Promise<void> => {
    setBusy(true);
    try {
      const { changeSet } = await save('checks.waive', { rule: point.rule, reason: reason.trim(), until, ...(person.trim() ? { by: person.trim() } : {}), ...(scope === 'this' ? { record: point.record } : {}), ...(papers && papers.length > 0 ? { papers: papers.slice(0, 2) } : {}), ...(together && together.length > 0 ? { together } : {}), ...(point.place === null ? {} : { destination: point.place }) });
      toast(t('wentAhead', { rule: point.rule }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
      onClose();
    } catch (error) {
      fail(error);
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('goAheadTitle')} size={480}>
      <p className="quiet">{title}{point.sku !== null && ` · ${point.sku}`}{point.place !== null && ` · ${nameOf(point.place)}`}</p>
      <Textarea mt={12} label={t('reason')} description={t('reasonHint')} autosize minRows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
      <div className="row" style={{ alignItems: 'flex-start', marginTop: 12 }}>
        <TextInput className="grow" label={t('who')} value={person} maxLength={120} onChange={(event) => setBy(event.currentTarget.value)} />
        <DayInput label={t('until')} value={until} minDate={today} onChange={setUntil} />
      </div>
      <p className="small hint">{t('untilHint')}</p>
      {point.sku !== null && (
        <Radio.Group mt={12} label={t('forWhich')} value={scope} onChange={(next) => setScope(next === 'all' ? 'all' : 'this')}>
          <Stack gap="xs" mt={6}><Radio size="xs" color="var(--accent)" value="this" label={t('onlyThis', { sku: point.sku })} /><Radio size="xs" color="var(--accent)" value="all" label={t('allOpen')} /></Stack>
        </Radio.Group>
      )}
      <div className="row" style={{ justifyContent: 'flex-end', marginTop: 16 }}>
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button variant="filled" disabled={busy || reason.trim().length < 3 || until === ''} onClick={() => void waive()}>{t('goAhead')}</Button>
      </div>
    </Dialog>
  );
}

import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#base';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useDeed } from '../ui/useDeed.ts';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './limits.module.css';
import type { Limit } from './LimitsScreen.tsx';

/** Other figures for a limit, or that it is not asked, with the reason: it counts from now on and stands in every package. */
export function CorrectDialog({ storefront, limit, onClose }: { storefront: string; limit: Limit; onClose: () => void }) {
  const { t } = useTranslation('limits');
  const fail = useFailure();
  const { correction } = limit;
  const [set, setSet] = useState<Record<string, string>>(Object.fromEntries((correction?.set ?? []).map((one) => [one.key, one.value])));
  const [off, setOff] = useState(correction?.off ?? false);
  const [reason, setReason] = useState(correction?.reason ?? '');
  const [wrong, setWrong] = useState('');
  const changed = Object.fromEntries(limit.figures.flatMap(({ key, value }) => { const typed = set[key]?.trim(); return typed && typed !== value ? [[key, typed]] : []; }));
  const done = (work: () => Promise<unknown>) => async (): Promise<void> => {
    try {
      await work();
      onClose();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'wrong-usage') setWrong(error.message);
      else fail(error);
    }
  };
  const [keep, keeping] = useDeed(done(() => save('storefronts.correct', { storefront, limit: limit.id, off, set: off ? {} : changed, reason })));
  const [back, going] = useDeed(done(() => save('storefronts.uncorrect', { storefront, limit: limit.id })));
  return (
    <Dialog opened onClose={onClose} title={t('setRight')} size={560}>
      <form className={css.form} onSubmit={(event) => { event.preventDefault(); void keep(); }}>
        <p>{visibleText(limit.title)}</p>
        {!limit.byHand && limit.figures.map(({ key, value }) => <TextInput key={key} size="sm" disabled={off} label={t(`figure-${key as 'length'}`)} description={t('inProfile', { value })} placeholder={value} value={set[key] ?? ''} onChange={(event) => setSet({ ...set, [key]: event.currentTarget.value })} />)}
        <Checkbox checked={off} onChange={(event) => setOff(event.currentTarget.checked)} label={t('notAsked')} />
        <TextInput required size="sm" label={t('reason')} description={t('reasonHint')} value={reason} maxLength={300} onChange={(event) => setReason(event.currentTarget.value)} />
        {wrong && <p className="error" role="alert">{wrong}</p>}
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          {correction && <Button disabled={going} onClick={() => void back()}>{t('asInProfile')}</Button>}
          <Button type="submit" variant="filled" disabled={keeping || reason.trim() === '' || (!off && Object.keys(changed).length === 0)}>{t('keep')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

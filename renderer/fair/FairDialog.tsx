import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './fair.module.css';
import type { FairShown } from './useFair.ts';

type Draft = { name: string; place: string; from: string; to: string; currency: string; incoterm: string; incotermPlace: string; validDays: number | ''; payment: string; delivery: string; terms: string };
const TEXTS = ['place', 'currency', 'incoterm', 'incotermPlace', 'payment', 'delivery'] as const;

const draftOf = (fair: FairShown | undefined, today: string): Draft => ({
  name: fair?.name ?? '', place: fair?.place ?? '', from: fair?.from ?? today, to: fair?.to ?? '', currency: fair?.currency ?? '', incoterm: fair?.incoterm ?? '', incotermPlace: fair?.incotermPlace ?? '',
  validDays: fair?.validDays ?? '', payment: fair?.payment ?? '', delivery: fair?.delivery ?? '', terms: fair?.terms ?? '',
});

/** A fair: name, days, and what its quotations say. */
export function FairDialog({ fair, today, onClose, onMade }: { fair?: FairShown; today: string; onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation('fair');
  const fail = useFailure();
  const [draft, setDraft] = useState(() => draftOf(fair, today));
  const set = <K extends keyof Draft>(key: K, value: Draft[K]): void => setDraft((now) => ({ ...now, [key]: value }));
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { name, from, to, validDays, currency, incoterm, terms, ...rest } = draft;
    const texts = Object.fromEntries(Object.entries({ ...rest, currency: currency.trim().toUpperCase(), incoterm: incoterm.trim().toUpperCase(), terms, to }).flatMap(([key, value]) => (value.trim() ? [[key, value.trim()]] : [])));
    try {
      const { id } = await save('fair.save', { ...(fair ? { id: fair.id } : {}), name, from, ...texts, ...(validDays === '' ? {} : { validDays }) });
      onMade(id);
      onClose();
    } catch (error) {
      fail(error);
    }
  };
  const remove = async (): Promise<void> => {
    if (!fair) return;
    try {
      const { visits } = await save('fair.remove', { id: fair.id });
      onMade('');
      onClose();
      toast(t('fairRemoved', { name: fair.name, count: visits }), { label: t('undo'), run: () => void save('workspace.undo', {}).catch(fail) });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={fair ? t('fairSettings') : t('newFair')} size={680}>
      <form onSubmit={(event) => void keep(event)} className={css.form}>
        <TextInput label={t('fairName')} data-autofocus value={draft.name} maxLength={200} required onChange={(event) => set('name', event.currentTarget.value)} className={css.wide} />
        <TextInput type="date" label={t('firstDay')} value={draft.from} required onChange={(event) => set('from', event.currentTarget.value)} />
        <TextInput type="date" label={t('lastDay')} value={draft.to} onChange={(event) => set('to', event.currentTarget.value)} />
        {TEXTS.map((key) => <TextInput key={key} label={t(`fair-${key}`)} value={draft[key]} maxLength={key === 'currency' || key === 'incoterm' ? 3 : 120} onChange={(event) => set(key, event.currentTarget.value)} />)}
        <NumberInput label={t('validDays')} placeholder="30" min={1} max={365} value={draft.validDays} onChange={(value) => set('validDays', typeof value === 'number' ? value : '')} />
        <Textarea label={t('terms')} description={t('termsHint')} value={draft.terms} maxLength={4000} minRows={4} autosize className={css.wide} onChange={(event) => set('terms', event.currentTarget.value)} />
        <div className={`row ${css.wide}`}>
          {fair && <Button variant="subtle" color="danger" onClick={() => void remove()}>{t('removeFair', { count: fair.visits })}</Button>}
          <span className="grow" />
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="filled" disabled={draft.name.trim() === '' || draft.from === ''}>{fair ? t('keepFair') : t('makeFair')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

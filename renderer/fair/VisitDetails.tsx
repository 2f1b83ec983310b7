import { Button } from '@mantine/core';
import { IconCamera, IconTrash, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Thumb } from '../catalogue/Thumb.tsx';
import { upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { save } from '../saving.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './fair.module.css';
import type { VisitAnswer } from './useFair.ts';

const FIELDS = ['company', 'name', 'country', 'email', 'phone'] as const;
type Field = (typeof FIELDS)[number] | 'note' | 'language' | 'currency' | 'incoterm' | 'incotermPlace';

/** Who the visitor is: each field saved when left, the photo of their card, what their papers should say. */
export function VisitDetails({ answer, isNew, onRemoved, onDone }: { answer: VisitAnswer; isNew: boolean; onRemoved: () => void; onDone: () => void }) {
  const { t } = useTranslation('fair');
  const fail = useFailure();
  const chooser = useRef<HTMLInputElement>(null);
  const { visit } = answer;
  const first = useRef<HTMLElement>(null);
  // A new visitor is written down at once: the keyboard is where their company goes.
  useEffect(() => {
    if (isNew) first.current?.querySelector('input')?.focus();
  }, [isNew]);
  const edit = (field: Field) => async (text: string) => {
    try {
      await save('fair.editVisit', { id: visit.id, field, value: text === '' ? null : text });
      return null;
    } catch (error) {
      return { outcome: 'error' as const, text: error instanceof Error ? error.message : '' };
    }
  };
  const run = (work: () => Promise<unknown>): void => void work().catch(fail);
  const setCard = (file: File | undefined): void => {
    if (file) run(async () => runJob('fair.setCard', { id: visit.id, file: (await upload(file)).token }, t('readingCard'), { quiet: true }));
  };
  const text = (field: Field, more: object = {}) => <SavedField key={field} label={t(`field-${field}`)} value={visit[field] ?? ''} onSave={edit(field)} {...more} />;
  return (
    <aside ref={first} className={css.details} aria-label={t('whoTheyAre')} data-pane="">
      <div className="row"><h2 className="grow">{t('visitorNumber', { number: visit.number })}</h2><ClassBadge of="party" /></div>
      {FIELDS.map((field) => text(field))}
      {text('note', { multiline: true, hint: t('noteStays') })}
      <div>
        {visit.card && <Thumb blob={visit.card} size={236} alt={t('cardOf', { number: visit.number })} />}
        <Button size="xs" mt={6} leftSection={<IconCamera size={15} />} onClick={() => chooser.current?.click()}>{visit.card ? t('newCard') : t('addCard')}</Button>
        <input ref={chooser} type="file" hidden accept="image/*" capture="environment" aria-label={t('addCard')} data-card-chooser="" onChange={(event) => { setCard(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
      </div>
      <h3>{t('forPapers')}</h3>
      <div className={css.pair}>
        {text('language', { options: [{ value: '', label: t('languageNone') }, { value: 'en', label: 'English' }, { value: 'hi', label: 'हिन्दी' }] })}
        {text('currency', { placeholder: answer.currency })}
        {text('incoterm')}
        {text('incotermPlace')}
      </div>
      <div className={css.deeds}>
        {visit.buyer
          ? <p className="small"><IconUserCheck size={15} aria-hidden style={{ verticalAlign: -3 }} /> {t('isBuyer')} <Link to="/buyers" className="link">{visit.buyerName}</Link></p>
          : <Button size="xs" leftSection={<IconUserCheck size={15} />} onClick={() => run(async () => { await save('fair.toBuyer', { visit: visit.id }); toast(t('nowBuyer')); })}>{t('toBuyer')}</Button>}
        <Button size="xs" variant="subtle" color="danger" leftSection={<IconTrash size={14} />} onClick={() => run(async () => { await save('fair.removeVisit', { id: visit.id }); onRemoved(); toast(t('visitorRemoved'), { label: t('undo'), run: () => run(() => save('workspace.undo', {})) }); })}>{t('removeVisitor')}</Button>
        <Button size="xs" variant="light" onClick={onDone}>{t('toItems')}</Button>
      </div>
    </aside>
  );
}

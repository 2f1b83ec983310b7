import { useTranslation } from 'react-i18next';
import type { FormField, ShownProposal, ShownTotal } from '#documents/nouns';
import type { FieldMark } from '../ui/Field.tsx';
import { useCountryMark, useHsJudge, useIdJudge } from '../ui/idMark.ts';
import { SavedField } from '../ui/SavedField.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import { valueAt } from './paths.ts';
import css from './papers.module.css';
import type { GroupData, Write } from './usePaper.ts';
import { useSourceName } from './useSourceName.ts';
import { shownOfValue, textOfValue, usualUnit, valueOfText } from './values.ts';

type Props = { field: FormField; document: GroupData['paper']['document']; proposal?: ShownProposal | undefined; total?: ShownTotal | undefined; write: Write };

/** What another place says of this field, when it says something else. */
function Other({ field, proposal, currency, write }: { field: FormField; proposal: ShownProposal; currency: string | undefined; write: Write }) {
  const { t } = useTranslation('papers');
  const nameOf = useSourceName();
  const said = Array.isArray(proposal.value) ? t('rows', { count: proposal.value.length }) : typeof proposal.value === 'boolean' ? t(proposal.value ? 'yes' : 'no') : shownOfValue(proposal.value, currency);
  return (
    <span className={css.other}>
      <span>{t('saysElse', { place: nameOf(proposal) })} <b>{visibleText(said)}</b></span>
      <button type="button" className="link" aria-label={t('takeFor', { field: field.label, value: said })} onClick={() => void write({ [field.path]: proposal.value })}>{t('take')}</button>
    </span>
  );
}

/** The figure that follows from the others: right, or what it comes to and one press to take it over. */
function Worked({ field, total, currency, write }: { field: FormField; total: ShownTotal; currency: string | undefined; write: Write }) {
  const { t } = useTranslation('papers');
  const worked = shownOfValue(total.worked, currency);
  if (total.same) return <span className={css.agrees}>{t('addsUp')}</span>;
  return (
    <span className={css.other}>
      <span className={total.printed === undefined ? undefined : 'error'}>{t(total.printed === undefined ? 'comesTo' : 'shouldBe')} <b>{worked}</b></span>
      <button type="button" className="link" aria-label={t('takeFor', { field: field.label, value: worked })} onClick={() => void write({ [field.path]: total.worked })}>{t('take')}</button>
    </span>
  );
}

/** Judges identifiers by their kind while they are typed; a country also by its name. */
function useJudge(id: string | undefined): (text: string) => FieldMark | null {
  const other = useIdJudge(id === 'country' || id === 'hs' ? undefined : id);
  const country = useCountryMark();
  const hs = useHsJudge();
  return id === 'country' ? country : id === 'hs' ? hs : other;
}

/** One value of a paper, saved when left; beside it what it comes to, or what shipment and other papers say. */
export function PaperField({ field, document, proposal, total, write }: Props) {
  const { t } = useTranslation('papers');
  const judge = useJudge(field.id);
  const { currency } = document;
  const value = textOfValue(valueAt(document, field.path), field.input, currency);
  const onSave = async (text: string): Promise<FieldMark | null> => {
    const typed = valueOfText(text, field.input, { unit: usualUnit(field.path), currency });
    if (!typed.ok) return { outcome: 'error', text: t(field.input === 'money' && !currency ? 'cannot-money-currency' : `cannot-${field.input === 'money' || field.input === 'quantity' || field.input === 'number' ? field.input : 'text'}`) };
    return write({ [field.path]: typed.value });
  };
  const none = { value: '', label: '—' };
  const options = field.input === 'yesno' ? [none, { value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }] : field.input === 'choice' ? [none, ...(field.choices ?? []), ...(value !== '' && !field.choices?.some((one) => one.value === value) ? [{ value, label: value }] : [])] : undefined;
  const hint = total ? <Worked field={field} total={total} currency={currency} write={write} /> : proposal ? <Other field={field} proposal={proposal} currency={currency} write={write} /> : undefined;
  return (
    <div data-field={field.path} className={field.input === 'long' ? css.wide : undefined}>
      <SavedField
        label={field.required ? <>{field.label} <span className={css.needed} title={t('needed')}>*</span></> : field.label} value={value} onSave={onSave} judge={field.id ? judge : undefined} options={options} hint={hint} multiline={field.input === 'long'} minRows={1}
        type={field.input === 'day' ? 'date' : undefined} numeric={field.input === 'money' || field.input === 'quantity' || field.input === 'number'} placeholder={field.input === 'texts' ? t('texts') : undefined}
      />
    </div>
  );
}

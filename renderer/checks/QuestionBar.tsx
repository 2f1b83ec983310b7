import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../ui/DayInput.tsx';
import css from './checks.module.css';
import { useCountries } from './countries.ts';
import type { Question } from './useBoard.ts';

/** Where to and on which day: the two things an answer depends on. */
export function QuestionBar({ question, onChange }: { question: Question; onChange: (next: Question) => void }) {
  const { t } = useTranslation(['checks', 'ui']);
  const { abroad } = useCountries();
  return (
    <div className={css.question}>
      <MultiSelect
        size="xs" searchable clearable hidePickedOptions maxValues={60} limit={80} label={t('goingTo')} placeholder={question.destinations.length === 0 ? t('marketsOfItems') : ''} nothingFoundMessage={t('noCountry')} clearButtonProps={{ 'aria-label': t('marketsOfItems') }}
        data={abroad} value={[...question.destinations]} onChange={(destinations) => onChange({ ...question, destinations })} className={css.countries} comboboxProps={{ width: 280, shadow: 'md' }}
      />
      <DayInput size="xs" label={t('onDay')} value={question.on} onChange={(on) => onChange({ ...question, on })} clearable={question.on !== ''} placeholder={t('today')} className={css.day} />
    </div>
  );
}

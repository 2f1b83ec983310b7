import { DateInput, type DateInputProps, DatesProvider } from '@mantine/dates';
import 'dayjs/locale/hi';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { typedDay } from './typedDay.ts';

type Props = Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser'> & {
  /** ISO day, or '' for none. */
  value: string;
  /** ISO day, or '' when it was emptied. */
  onChange: (day: string) => void;
};

/**
 * A day, shown and typed day first whatever language the system or the browser speaks; a calendar opens beside it.
 * Text that is no day puts the old one back when the field is left.
 */
export function DayInput({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation('ui');
  const language = useWatched(currentLanguage);
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [0] }}>
      <DateInput
        size="sm" placeholder={t('dayPlaceholder')} {...rest} value={value === '' ? null : value} onChange={(day) => onChange(day ?? '')} valueFormat="DD-MM-YYYY" dateParser={(text) => typedDay(text) ?? null}
        clearButtonProps={{ 'aria-label': t('clearDay') }} popoverProps={{ shadow: 'md' }} ariaLabels={{ nextMonth: t('nextMonth'), previousMonth: t('previousMonth'), nextYear: t('nextYear'), previousYear: t('previousYear'), nextDecade: t('nextDecade'), previousDecade: t('previousDecade'), monthLevelControl: t('chooseMonth'), yearLevelControl: t('chooseYear') }}
      />
    </DatesProvider>
  );
}

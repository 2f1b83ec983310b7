import { Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRIES } from '#tradeids';
import { DayInput } from '../ui/DayInput.tsx';
import { useFormat } from '../ui/useFormat.ts';
import css from './checks.module.css';
import type { Question } from './useChecks.ts';

/** Where to and on which day: the two things an answer depends on. */
export function QuestionBar({ question, onChange }: { question: Question; onChange: (next: Question) => void }) {
  const { t } = useTranslation('checks');
  const { language } = useFormat();
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return Object.keys(COUNTRIES).filter((code) => code !== 'IN').map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) => a.name.localeCompare(b.name, language));
  }, [language]);
  return (
    <div className={css.question}>
      <NativeSelect size="xs" label={t('goingTo')} value={question.destination} onChange={(event) => onChange({ ...question, destination: event.currentTarget.value })}>
        <option value="">{t('marketsOfItems')}</option>
        {countries.map(({ code, name }) => <option key={code} value={code}>{name} · {code}</option>)}
      </NativeSelect>
      <DayInput size="xs" label={t('onDay')} value={question.on} onChange={(on) => onChange({ ...question, on })} />
      {question.sku && <Button size="xs" rightSection={<IconX size={14} aria-hidden />} onClick={() => onChange({ ...question, sku: '' })}>{t('onlyItem', { sku: question.sku })}</Button>}
    </div>
  );
}

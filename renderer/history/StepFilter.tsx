import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { DayInput } from '../ui/DayInput.tsx';
import css from './history.module.css';
import type { StepsAsked } from './StepsTab.tsx';

const said = (text: string): string | undefined => (text === '' ? undefined : text);

/** Which steps: of an item, a person, a kind of deed, a file, some days. */
export function StepFilter({ asked, onChange }: { asked: StepsAsked; onChange: (asked: StepsAsked) => void }) {
  const { t } = useTranslation('history');
  const { data } = useAsk('journal.facets', {}, { keepPrevious: true });
  const [item, setItem] = useState(asked.item ?? '');
  const later = useDebouncedCallback((text: string) => onChange({ ...asked, item: said(text) }), 250);
  const any = { value: '', label: t('any') };
  const choose = (key: 'person' | 'deed' | 'file') => (event: { currentTarget: { value: string } }): void => onChange({ ...asked, [key]: said(event.currentTarget.value) });
  return (
    <div className={css.filters} role="search" aria-label={t('filters')}>
      <TextInput size="xs" w={150} label={t('item')} placeholder={t('itemPlaceholder')} value={item} leftSection={<IconSearch size={14} stroke={1.75} />} onChange={(event) => { setItem(event.currentTarget.value); later(event.currentTarget.value); }} />
      <NativeSelect size="xs" w={180} label={t('deed')} value={asked.deed ?? ''} onChange={choose('deed')} data={[any, ...(data?.deeds ?? []).map((one) => ({ value: one.deed, label: one.title }))]} />
      <NativeSelect size="xs" w={130} label={t('who')} value={asked.person ?? ''} onChange={choose('person')} data={[any, ...(data?.people ?? []).map((one) => ({ value: one, label: one }))]} />
      <NativeSelect size="xs" w={170} label={t('file')} value={asked.file ?? ''} onChange={choose('file')} data={[any, ...(data?.files ?? []).map((one) => ({ value: one, label: one }))]} />
      <DayInput size="xs" w={130} clearable label={t('fromDay')} value={asked.from ?? ''} onChange={(day) => onChange({ ...asked, from: said(day) })} />
      <DayInput size="xs" w={130} clearable label={t('toDay')} value={asked.to ?? ''} onChange={(day) => onChange({ ...asked, to: said(day) })} />
    </div>
  );
}

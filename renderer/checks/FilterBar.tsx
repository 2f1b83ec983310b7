import { Button, CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardGroup } from '#app/contract';
import css from './checks.module.css';
import { useCountries } from './countries.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { type Filter, isNarrow, NO_FILTER, type Summary } from './useBoard.ts';

export const GROUPS = ['rule', 'product', 'destination', 'pack', 'matrix'] as const;
/** How the board is laid out: as a list in one of its groupings, or as items by countries. */
export type Layout = BoardGroup | 'matrix';

type Props = { summary: Summary | undefined; filter: Filter; onFilter: (filter: Filter) => void; layout: Layout; onLayout: (layout: Layout) => void; search: RefObject<HTMLInputElement | null>; report: ReactNode };
const CONFIDENCES = ['A', 'C', 'C2', 'K', 'N'] as const;

/** Layout, words to search for, and what to filter by, each with how many points it leaves. */
export function FilterBar({ summary, filter, onFilter, layout, onLayout, search, report }: Props) {
  const { t } = useTranslation(['checks', 'ui']);
  const { nameOf } = useCountries();
  const facets = summary?.facets;
  const set = (patch: Partial<Filter>): void => onFilter({ ...filter, ...patch });
  return (
    <div className={css.bar}>
      <SegmentedControl aria-label={t('layout')} value={layout} onChange={(next) => onLayout(GROUPS.find((one) => one === next) ?? 'rule')} data={GROUPS.map((value) => ({ value, label: t(`by-${value}`) }))} />
      <Search field={search} query={filter.query} onQuery={(query) => set({ query })} />
      <FilterMenu title={t('confidence')} facets={facets?.confidences ?? []} chosen={filter.confidences} nameOf={(one) => t(`confidence-${CONFIDENCES.find((each) => each === one.key) ?? 'N'}`)} onChosen={(keys) => set({ confidences: CONFIDENCES.filter((one) => keys.includes(one)) })} />
      <FilterMenu title={t('pack')} facets={facets?.packs ?? []} chosen={filter.packs} nameOf={(one) => one.name || t('noPack')} onChosen={(packs) => set({ packs })} />
      <FilterMenu title={t('destination')} facets={facets?.places ?? []} chosen={filter.places} nameOf={(one) => (one.key === '' ? t('anywhere') : nameOf(one.key))} onChosen={(places) => set({ places })} />
      <FilterMenu title={t('family')} facets={facets?.families ?? []} chosen={filter.families} nameOf={(one) => one.name || t('noFamily')} onChosen={(families) => set({ families })} />
      {[...filter.rules, ...filter.skus].map((one) => (
        <button key={one} type="button" className={css.chip} aria-label={t('dropFilter', { what: one })} onClick={() => set({ rules: filter.rules.filter((each) => each !== one), skus: filter.skus.filter((each) => each !== one) })}>{one}<IconX size={13} aria-hidden /></button>
      ))}
      {isNarrow(filter) && <Button size="xs" variant="subtle" onClick={() => onFilter(NO_FILTER)}>{t('showAll')}</Button>}
      <span className={css.barEnd}>{report}</span>
    </div>
  );
}

/** Asks after a pause, so that typing a word asks once. */
function Search({ field, query, onQuery }: { field: RefObject<HTMLInputElement | null>; query: string; onQuery: (query: string) => void }) {
  const { t } = useTranslation(['checks', 'ui']);
  const [typed, setTyped] = useState(query);
  const [known, setKnown] = useState(query);
  // Dropped from outside: the field empties with it; typing on is never overtaken by an older answer.
  if (query !== known) {
    setKnown(query);
    if (query === '') setTyped('');
  }
  const send = useDebouncedCallback(onQuery, 200);
  const type = (text: string): void => {
    setTyped(text);
    send(text.trim());
  };
  return (
    <TextInput
      ref={field} size="xs" className={css.search} aria-label={t('searchPoints')} placeholder={t('searchPoints')} leftSection={<IconSearch size={15} aria-hidden />} value={typed} onChange={(event) => type(event.currentTarget.value)}
      rightSection={typed === '' ? undefined : <CloseButton size={20} aria-label={t('clearSearch')} onClick={() => type('')} />}
    />
  );
}

import { Select } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#base';
import type { Inspected } from '../importing/useImport.ts';
import type { Column } from './columnState.ts';
import { chosenAs, OWN } from './FieldChoice.tsx';
import { type FieldGroup, type Offered, useOffered } from './useOffered.ts';

/** Whether a field answers to what is typed: any word of its name here or of its heading in files. */
const answers = (typed: string, names: readonly (string | undefined)[]): boolean => names.some((one) => one !== undefined && foldText(one).includes(foldText(typed)));

/** The field of one column, found by typing any part of its name; what is chosen is done, and the keyboard goes on to the next line. */
export function FieldSearch({ column, inspected, input, onChange }: { column: Column; inspected: Inspected; input: RefObject<HTMLInputElement | null>; onChange: (next: Column) => void }) {
  const { t } = useTranslation('mapping');
  const groups = useOffered(inspected);
  const headings = new Map(groups.flatMap(([, fields]) => (fields ?? []).map((one): [string, string] => [one.value, one.heading])));
  const fits = (typed: string) => (one: { value: string; label: string }): boolean => answers(typed, [one.label, headings.get(one.value)]);
  return (
    <Select
      ref={input} size="xs" searchable selectFirstOptionOnChange aria-label={t('findField')} placeholder={t('findField')} nothingFoundMessage={t('noField')} maxDropdownHeight={300}
      value={null} data={[{ group: t('group-any'), items: [{ value: OWN, label: t('ownColumn') }] }, ...groups.map(([group, fields]) => ({ group: t(`group-${group as FieldGroup}`), items: (fields ?? []).map(({ value, label }: Offered) => ({ value, label })) }))]}
      filter={({ options, search }) => options.flatMap((one): typeof options => ('items' in one ? [{ ...one, items: one.items.filter(fits(search)) }] : fits(search)(one) ? [one] : []))}
      onChange={(field) => field !== null && onChange(chosenAs(column, field, inspected))}
    />
  );
}

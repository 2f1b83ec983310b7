import { NativeSelect } from '@mantine/core';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inspected } from '../importing/useImport.ts';
import { asOwn, becoming, type Column, leftOut, letterOf } from './columnState.ts';
import { useFieldNames } from './useFieldNames.ts';

const LEFT_OUT = '';
const OWN = 'attribute';

/** Structure that a person may choose too: how rows belong together. */
const groupOf = (key: string): 'company' | 'packing' | 'prices' | 'item' => (key.startsWith('attribute.') ? 'company' : key.startsWith('packing.') ? 'packing' : /^(price|cost|moq|leadTimes|unit|incoterm|port|supplyAbility|sample|custom|logistics)/.test(key) ? 'prices' : 'item');

/** What a column becomes. Letters typed here find a field by the beginning of its name, as in every list of the system. */
export const FieldChoice = memo(function FieldChoice({ column, inspected, onChange }: { column: Column; inspected: Inspected; onChange: (next: Column) => void }) {
  const { t } = useTranslation('mapping');
  const nameOf = useFieldNames();
  const groups = useMemo(() => Object.entries(Object.groupBy(inspected.fields.map((one) => ({ value: one.key, label: one.key.startsWith('attribute.') ? one.heading : nameOf(one.key) })), (one) => groupOf(one.value))), [inspected.fields, nameOf]);
  const listed = inspected.fields.some((one) => one.key === column.field);
  const own = !listed && column.field?.startsWith('attribute.') === true;
  const choose = (field: string): void => {
    if (field === LEFT_OUT) onChange(leftOut(column));
    else if (field === OWN) onChange(asOwn(column, inspected));
    else onChange(becoming(column, field));
  };
  return (
    <NativeSelect size="xs" aria-label={t('fieldFor', { heading: column.heading || letterOf(column.index) })} value={column.field === null ? LEFT_OUT : own ? OWN : column.field} onChange={(event) => choose(event.currentTarget.value)}>
      <option value={LEFT_OUT}>{t('leaveOut')}</option>
      <option value={OWN}>{t('ownColumn')}</option>
      {!listed && !own && column.field !== null && <option value={column.field}>{nameOf(column.field)}</option>}
      {groups.map(([group, fields]) => (
        <optgroup key={group} label={t(`group-${group as ReturnType<typeof groupOf>}`)}>
          {fields?.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
        </optgroup>
      ))}
    </NativeSelect>
  );
});

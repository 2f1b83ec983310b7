import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inspected } from '../importing/useImport.ts';
import { asOwn, becoming, type Column, leftOut, letterOf } from './columnState.ts';
import { type FieldGroup, useOffered } from './useOffered.ts';
import { useFieldNames } from './useFieldNames.ts';

export const LEFT_OUT = '';
export const OWN = 'attribute';

/** The column as what was chosen for it in a list of fields. */
export const chosenAs = (column: Column, field: string, inspected: Inspected): Column => (field === LEFT_OUT ? leftOut(column) : field === OWN ? asOwn(column, inspected) : becoming(column, field));

/** What a column becomes. Letters typed here find a field by the beginning of its name, as in every list of the system. */
export const FieldChoice = memo(function FieldChoice({ column, inspected, onChange }: { column: Column; inspected: Inspected; onChange: (next: Column) => void }) {
  const { t } = useTranslation('mapping');
  const nameOf = useFieldNames();
  const groups = useOffered(inspected);
  const listed = inspected.fields.some((one) => one.key === column.field);
  const own = !listed && column.field?.startsWith('attribute.') === true;
  return (
    <NativeSelect size="xs" aria-label={t('fieldFor', { heading: column.heading || letterOf(column.index) })} value={column.field === null ? LEFT_OUT : own ? OWN : column.field} onChange={(event) => onChange(chosenAs(column, event.currentTarget.value, inspected))}>
      <option value={LEFT_OUT}>{t('leaveOut')}</option>
      <option value={OWN}>{t('ownColumn')}</option>
      {!listed && !own && column.field !== null && <option value={column.field}>{nameOf(column.field)}</option>}
      {groups.map(([group, fields]) => (
        <optgroup key={group} label={t(`group-${group as FieldGroup}`)}>
          {fields?.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
        </optgroup>
      ))}
    </NativeSelect>
  );
});

import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttributeValue } from '#catalogue/nouns';
import { Field, type FieldMark } from '../ui/Field.tsx';
import type { Asked } from './asked.ts';
import type { TabProps } from './useProduct.ts';

type Props = Pick<TabProps, 'edit'> & { asked: Asked; value: AttributeValue | undefined; hint?: string; marks: readonly FieldMark[] };

/** Several answers of a list; one that was taken off the list stays chosen until it is taken away here. */
export function ChoicesField({ asked, value, hint, marks, edit }: Props) {
  const { t } = useTranslation(['families', 'ui']);
  const chosen = value?.kind === 'choices' ? value.choices : [];
  const data = [...asked.choices, ...chosen.filter((one) => !asked.choices.some((choice) => choice.value === one)).map((one) => ({ value: one, label: one }))];
  return (
    <Field label={asked.label} of={asked.class} hint={hint} marks={marks}>
      {(ids) => <MultiSelect {...ids} value={chosen} data={data} searchable clearable clearButtonProps={{ 'aria-label': t('clear') }} placeholder={chosen.length === 0 ? t('ui:notSaid') : undefined} nothingFoundMessage={t('noSuchChoice')} onChange={(next) => void edit(`attributes.${asked.key}`, next.length === 0 ? null : { kind: 'choices', choices: next })} />}
    </Field>
  );
}

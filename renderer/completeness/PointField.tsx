import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import type { CompletenessPoint } from '#app/contract';
import { amountTyped, unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { useColumns } from '../catalogue/useColumns.ts';
import { numbered, inOrderOf } from '../product/children.ts';
import { typedQuantity } from '../product/typed.ts';
import { tabOfField } from '../product/tabs.ts';
import type { TabProps } from '../product/useProduct.ts';
import { save } from '../saving.ts';
import type { FieldMark } from '../ui/Field.tsx';
import { fieldName } from '../ui/fieldName.ts';
import { SavedField } from '../ui/SavedField.tsx';
import { PointPhotos } from './PointPhotos.tsx';
import { columnOf, sizeOf, supplyOf, wayOf } from './pointFields.ts';

type Props = TabProps & { record: CompletenessPoint['record']; field: string; text: string };

/** The field that answers a point, typed as its kind asks, saved when left. */
export function PointField(props: Props) {
  const { record, field, data, edit, text } = props;
  const { t } = useTranslation(['completeness', 'ui', 'fields']);
  const words = useTranslation(['ui', 'fields']);
  const navigate = useNavigate();
  const language = useWatched(currentLanguage);
  const { all, nameOf, optionsOf } = useColumns();
  const column = all.find((one) => one.key === columnOf(field) && one.editable);
  const label = column ? nameOf(column) : fieldName(field, words.t);
  const wrong = (message: 'sizeWrong' | 'supplyWrong', typed: string): FieldMark => ({ outcome: 'error', text: t(message, { typed }) });
  const { product } = data;
  switch (wayOf(field, record, new Set(all.filter((one) => one.editable).map((one) => one.key)))) {
    case 'column': return <SavedField label={column?.unit ? `${label}, ${unitName(column.unit, language)}` : label} value={column?.numeric ? amountTyped(text, language) : text} numeric={column?.numeric} multiline={column?.type === 'longtext'} options={column && optionsOf(column)} onSave={(typed) => edit(columnOf(field), typed === '' ? null : typed)} />;
    case 'photos': return <PointPhotos id={product.id} />;
    case 'yesno': return <SavedField label={label} value="" options={[{ value: '', label: t('ui:notSaid') }, { value: 'yes', label: t('ui:yes') }, { value: 'no', label: t('ui:no') }]} onSave={(typed) => edit(field, typed === '' ? null : typed === 'yes')} />;
    case 'text': return <SavedField label={label} value={(product.label[field.split('.')[1] ?? ''] ?? product.tariffCodes[field.split('.')[1] ?? '']) ?? ''} onSave={(typed) => edit(field, typed.trim() || null)} />;
    case 'materials': return <SavedField label={label} value={inOrderOf(product.materials).map((one) => [one.name, one.percent].filter(Boolean).join(' ')).join(', ')} hint={t('materialsHint')} onSave={(typed) => edit('materials', materialsOf(typed))} />;
    case 'size': return <SavedField label={t('size')} value="" hint={t('sizeHint')} onSave={async (typed) => { const size = sizeOf(typed); return size ? edit('packing', withSize(product.packing, size)) : wrong('sizeWrong', typed); }} />;
    case 'supply': return <SavedField label={label} value="" hint={t('supplyHint')} onSave={async (typed) => { const { amount, period } = supplyOf(typed); const quantity = typedQuantity(amount, 'PCS'); return quantity ? edit('supplyAbility', { quantity, period }) : wrong('supplyWrong', typed); }} />;
    case 'exporter': return <SavedField label={label} value="" multiline={field.startsWith('about')} onSave={(typed) => editFirm(field, typed)} />;
    case 'open': return <Button size="xs" onClick={() => void (record === 'exporter' ? navigate({ to: '/exporter', search: { field } }) : navigate({ to: '/catalogue/$id', params: { id: product.id }, search: { tab: tabOfField(field), field } }))}>{t('openField', { field: label })}</Button>;
  }
}

async function editFirm(field: string, value: string): Promise<FieldMark | null> {
  const { refused } = await save('exporter.edit', { edits: [{ field, value: value === '' ? null : value }] });
  return refused[0] ? { outcome: 'error', text: refused[0].text.title } : null;
}

/** "cotton 60, polyester 40": names with their shares. */
const materialsOf = (typed: string): Record<string, unknown> => numbered(typed.split(',').map((one) => one.trim()).filter(Boolean).map((part, position) => {
  const share = /^(.*?)\s+(\d{1,3}(?:\.\d{1,2})?)\s*%?$/u.exec(part);
  return { id: ulid(), position, name: share?.[1] ?? part, ...(share?.[2] ? { percent: share[2] } : {}) };
}));

type Packing = TabProps['data']['product']['packing'];
/** The item level with these sides; a new one when there is none. */
function withSize(packing: Packing, size: NonNullable<ReturnType<typeof sizeOf>>): Packing {
  const item = inOrderOf(packing).find((one) => one.level === 'item');
  const { id, ...level } = item ?? { id: ulid(), position: 0, level: 'item' as const };
  return { ...packing, [id]: { ...level, ...size } };
}

import type { TFunction } from 'i18next';
import type { Where } from '#base';
import { fieldName } from './fieldName.ts';

/** Where a finding stands, in words: item · field, or file · sheet · row · column. */
export function placeOf(where: Where, t: TFunction<readonly ['ui', 'fields']>): string {
  const inFile = where.file !== undefined && where.record === undefined;
  const parts = inFile
    ? [where.file, where.sheet, where.row === undefined ? undefined : t('ui:rowNumber', { row: where.row }), where.column === undefined ? where.cell : t('ui:columnNamed', { column: where.column })]
    : [where.sku ?? (where.kind ? t(`ui:kind-${where.kind}`) : undefined), where.field === undefined ? undefined : fieldName(where.field, t), where.part];
  return parts.filter((one) => one !== undefined && one !== '').join(' · ');
}

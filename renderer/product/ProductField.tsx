import { useTranslation } from 'react-i18next';
import type { Confidentiality } from '#base';
import { fieldName } from '../ui/fieldName.ts';
import { SavedField, type SavedFieldProps } from '../ui/SavedField.tsx';
import { marksAt, type TabProps } from './useProduct.ts';

type Props = TabProps & Partial<Omit<SavedFieldProps, 'value' | 'onSave'>> & { field: string; /** The product's own text. */ own: string; /** What a variant takes from its parent while its own is empty. */ taken?: string; of?: Confidentiality };

/** One field of the record: saved when left; a value taken from the parent stands slanted and says so. */
export function ProductField({ data: _data, edit, findings, field, own, taken = '', label, ...rest }: Props) {
  const { t } = useTranslation(['ui', 'fields', 'product']);
  const words = useTranslation(['ui', 'fields']);
  const inherited = own === '' && taken !== '';
  return (
    <SavedField
      {...rest} label={label ?? fieldName(field, words.t)} value={inherited ? taken : own} italic={inherited} marks={marksAt(findings, field)}
      aside={rest.aside ?? (inherited ? () => t('product:fromParent') : undefined)} onSave={(text) => edit(field, text === '' ? null : text)}
    />
  );
}

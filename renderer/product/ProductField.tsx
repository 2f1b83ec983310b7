import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Confidentiality } from '#base';
import { FieldHistory } from '../history/FieldHistory.tsx';
import history from '../history/history.module.css';
import { fieldName } from '../ui/fieldName.ts';
import type { FieldMark } from '../ui/Field.tsx';
import { SavedField, type SavedFieldProps } from '../ui/SavedField.tsx';
import { FieldOrigin } from '../variants/FieldOrigin.tsx';
import { keepsEmpty } from '../variants/own.ts';
import { marksAt, type TabProps } from './useProduct.ts';

type Props = TabProps & Partial<Omit<SavedFieldProps, 'value' | 'onSave'>> & { field: string; /** The product's own text. */ own: string; /** What a variant takes from its parent while its own is empty. */ taken?: string; of?: Confidentiality; /** Marks given instead of those of the checks at this field. */ more?: readonly FieldMark[]; /** How typed text is kept, where that is not the text itself. */ keep?: (text: string) => ReturnType<SavedFieldProps['onSave']> };

/** One field of the record: saved when left; a value taken from the parent stands slanted and says so, one of its own can be given up for the parent's (Alt+P). Its past is behind the clock, and F4. */
export function ProductField({ data, edit, findings, field, own, taken = '', label, more, keep, ...rest }: Props) {
  const words = useTranslation(['ui', 'fields']);
  const [past, { open, set }] = useDisclosure(false);
  const inherited = own === '' && taken !== '' && !keepsEmpty(data.product, field);
  const name = typeof label === 'string' ? label : fieldName(field, words.t);
  return (
    <div className={history.withHistory} data-field={field}>
      <SavedField
        {...rest} label={label ?? name} value={inherited ? taken : own} italic={inherited} marks={more ?? marksAt(findings, field)}
        aside={(text) => <>{rest.aside?.(text)}<FieldOrigin data={data} edit={edit} field={field} own={own} taken={taken} /><FieldHistory record={data.product.id} field={field} label={name} opened={past} onOpen={set} /></>}
        onKey={(event) => {
          rest.onKey?.(event);
          if (event.key !== 'F4' || past) return;
          event.preventDefault();
          open();
        }}
        onParents={data.parent && taken !== '' && !inherited ? () => edit(field, null) : undefined} onSave={keep ?? ((text) => edit(field, text === '' ? null : text))}
      />
    </div>
  );
}

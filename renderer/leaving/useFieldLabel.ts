import { useTranslation } from 'react-i18next';
import { fieldName } from '../ui/fieldName.ts';

/** What a field of a file that leaves is called on this screen: the catalogue's own fields in the reader's language, everything else as its maker called it. */
export function useFieldLabel(): (use: { key: string; label: string }) => string {
  const { t } = useTranslation(['ui', 'fields']);
  return ({ key, label }) => {
    const [kind, ...field] = key.split('.');
    return kind === 'product' && field[0] !== 'attributes' && field.length === 1 ? fieldName(field.join('.'), t) : label;
  };
}

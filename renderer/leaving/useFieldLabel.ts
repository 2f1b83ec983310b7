import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { fieldName } from '../ui/fieldName.ts';

/** Fields whose parts have names of their own on the screen. */
const NAMED_PARTS = new Set(['name', 'shortDescription', 'description', 'scene', 'dimensionsText', 'packagingText', 'faq', 'highlights', 'sample', 'custom', 'logistics']);

/**
 * What a field of a file that leaves is called on this screen: the catalogue's own fields in the reader's language, everything else as its
 * maker called it. A column of an export keeps the heading it has in the file; in another language than the file's the field stands before it.
 */
export function useFieldLabel(): (use: { key: string; label: string }) => string {
  const { t } = useTranslation(['ui', 'fields']);
  const inEnglish = useWatched(currentLanguage) === 'en';
  return ({ key, label }) => {
    const [kind, head = '', ...parts] = key.split('.');
    if (kind !== 'product' || head === 'attributes' || head === 'attribute') return label;
    if (parts.length === 0 || (parts.length === 1 && NAMED_PARTS.has(head))) return fieldName([head, ...parts].join('.'), t);
    return inEnglish ? label : `${fieldName(head, t)} · ${label}`;
  };
}

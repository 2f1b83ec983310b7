import { useTranslation } from 'react-i18next';
import { checkId } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import type { FieldMark } from '../ui/Field.tsx';
import { fieldName } from '../ui/fieldName.ts';
import { SavedField, type SavedFieldProps } from '../ui/SavedField.tsx';
import { marksOf, type PartProps } from './useExporter.ts';

type Props = PartProps & Partial<Omit<SavedFieldProps, 'value' | 'onSave'>> & { field: string; text: string | undefined; /** Kind of identifier whose form is checked while typing stops at a full form. */ id?: string; parse?: (text: string) => unknown };

/** What the form of an identifier tells. Never "valid": only its issuer knows that. */
export function useIdJudge(id: string | undefined) {
  const { t } = useTranslation('exporter');
  const language = useWatched(currentLanguage);
  return (text: string): FieldMark | null => {
    if (!id || text.trim() === '') return null;
    const seen = checkId(id, text);
    if (!seen.ok) return { outcome: 'error', text: language === 'en' && seen.reason ? t('formReason', { reason: seen.reason }) : t('formWrong') };
    return { outcome: 'pass', text: [seen.checkDigit ? t('digitRight') : t('formRight'), seen.verifyAt ? t('verifyAt', { place: seen.verifyAt }) : ''].filter(Boolean).join(' ') };
  };
}

/** One field of the profile, saved when left. */
export function ExporterField({ exporter: _exporter, edit, findings, field, text, id, parse, label, ...rest }: Props) {
  const { t } = useTranslation(['ui', 'fields']);
  const judge = useIdJudge(id);
  return <SavedField {...rest} label={label ?? fieldName(field.split('.').at(-1) ?? field, t)} value={text ?? ''} judge={judge} marks={marksOf(findings, field)} onSave={(typed) => edit(field, typed.trim() === '' ? null : parse ? parse(typed.trim()) : typed.trim())} />;
}

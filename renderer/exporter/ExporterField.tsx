import { useTranslation } from 'react-i18next';
import { checkId } from '#tradeids';
import type { FieldMark } from '../ui/Field.tsx';
import { fieldName } from '../ui/fieldName.ts';
import { dayOf } from '../ui/format.ts';
import { useIdJudge } from '../ui/idMark.ts';
import { SavedField, type SavedFieldProps } from '../ui/SavedField.tsx';
import { marksOf, type PartProps } from './useExporter.ts';

type Props = PartProps & Partial<Omit<SavedFieldProps, 'value' | 'onSave'>> & {
  field: string;
  text: string | undefined;
  /** Kind of identifier whose form is checked while it is typed. */
  id?: string;
  /** What speaks against a number of right form beside the other numbers of the firm. */
  against?: (normalised: string) => FieldMark | null;
  parse?: (text: string) => unknown;
};

/** A number of right form is kept as its register writes it: without spaces, in capitals. Another text stays as typed. */
const kept = (id: string, text: string): string => {
  const seen = checkId(id, text);
  return seen.format ? seen.normalised : text.toUpperCase();
};

/** One field of the profile, saved when left. */
export function ExporterField({ exporter: _exporter, edit, findings, field, text, id, against, parse, label, ...rest }: Props) {
  const { t } = useTranslation(['ui', 'fields']);
  // A year that lies ahead is no year of foundation.
  const form = useIdJudge(id, { on: dayOf(Date.now()) });
  const judge = (typed: string): FieldMark | null => {
    const mark = form(typed);
    return mark?.outcome === 'pass' && id !== undefined ? (against?.(checkId(id, typed).normalised) ?? mark) : mark;
  };
  const read = parse ?? ((typed: string) => (id === undefined ? typed : kept(id, typed)));
  return <SavedField {...rest} label={label ?? fieldName(field.split('.').at(-1) ?? field, t)} value={text ?? ''} judge={judge} marks={marksOf(findings, field)} onSave={(typed) => edit(field, typed.trim() === '' ? null : read(typed.trim()))} />;
}

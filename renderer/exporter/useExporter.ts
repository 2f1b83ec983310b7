import { useCallback } from 'react';
import type { ShownFinding } from '#app/contract';
import type { Exporter } from '#exporter/nouns';
import { currentCompany } from '../company.ts';
import { currentLanguage } from '../language.ts';
import { queryClient, queryKey, useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import type { FieldMark } from '../ui/Field.tsx';
import { outcomeOf } from '../ui/outcome.ts';
import { useFailure } from '../ui/useFailure.ts';

export type EditExporter = (field: string, value: unknown) => Promise<FieldMark | null>;
export type PartProps = { exporter: Exporter; edit: EditExporter; findings: readonly ShownFinding[] };

/** The profile and how its fields are written. */
export function useExporter() {
  const fail = useFailure();
  const answer = useAsk('exporter.get', {});
  const edit = useCallback<EditExporter>(async (field, value) => {
    try {
      const { refused } = await save('exporter.edit', { edits: [{ field, value: value === '' ? null : value }] });
      const [first] = refused;
      if (first) return { outcome: 'error', text: first.text.title };
      await queryClient.refetchQueries({ queryKey: queryKey('exporter.get', currentCompany.get(), currentLanguage.get(), {}) });
      return null;
    } catch (error) {
      fail(error);
      return { outcome: 'error', text: error instanceof Error ? error.message : String(error) };
    }
  }, [fail]);
  return { answer, edit };
}

/** What the last check said of one field. */
export const marksOf = (findings: readonly ShownFinding[], field: string): FieldMark[] =>
  findings.filter(({ where }) => where.field === field || where.field?.startsWith(`${field}.`)).map((one) => ({ outcome: outcomeOf(one), text: one.text.title }));

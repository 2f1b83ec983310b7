import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldEdit, Output, ShownFinding } from '#app/contract';
import { queryClient, queryKey, useAsk } from '../queries.ts';
import { currentCompany } from '../company.ts';
import { currentLanguage } from '../language.ts';
import { save } from '../saving.ts';
import type { FieldMark } from '../ui/Field.tsx';
import { outcomeOf } from '../ui/outcome.ts';
import { useFailure } from '../ui/useFailure.ts';

export type ProductAnswer = Output<'catalogue.product'>;
export type ProductRecord = ProductAnswer['product'];
/** Writes one field; answers with a mark when the text was not taken. */
export type EditField = (field: string, value: FieldEdit['value']) => Promise<FieldMark | null>;

export const markOf = (finding: ShownFinding): FieldMark => ({ outcome: outcomeOf(finding), text: [finding.text.title, finding.text.detail].filter(Boolean).join('. ') });

/** Findings that stand at a field or below it. Rules that only wait for the field are one line together: an empty form is not a wall of them. */
export function marksAt(findings: readonly ShownFinding[], field: string): FieldMark[] {
  const here = findings.filter(({ where }) => where.field === field || where.field?.startsWith(`${field}.`));
  const waiting = here.filter((one) => one.status === 'unknown');
  if (waiting.length < 2) return here.map(markOf);
  return [...here.filter((one) => one.status !== 'unknown').map(markOf), { outcome: 'unknown', text: i18next.t('product:waiting', { count: waiting.length }) }];
}

/** One record of the catalogue and how its fields are written. */
export function useProduct(id: string) {
  const { t } = useTranslation('ui');
  const fail = useFailure();
  const record = useAsk('catalogue.product', { id });
  const edit = useCallback<EditField>(async (field, value) => {
    try {
      const { refused } = await save('catalogue.edit', { edits: [{ id, field, value }] });
      const [first] = refused;
      if (first) return { outcome: 'error', text: first.finding.text.title };
      // The field shows its stored form again only when the stored form is here.
      await queryClient.refetchQueries({ queryKey: queryKey('catalogue.product', currentCompany.get(), currentLanguage.get(), { id }) });
      return null;
    } catch (error) {
      fail(error);
      return { outcome: 'error', text: error instanceof Error ? error.message : t('failed', { problem: '' }) };
    }
  }, [fail, id, t]);
  return { record, edit };
}

/** What every tab of the record gets. */
export type TabProps = { data: ProductAnswer; edit: EditField; findings: readonly ShownFinding[] };

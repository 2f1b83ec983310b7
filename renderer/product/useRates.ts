import { useCallback } from 'react';
import type { FieldEdit, ShownFinding } from '#app/contract';
import { currentCompany } from '../company.ts';
import { currentLanguage } from '../language.ts';
import { queryClient, queryKey } from '../queries.ts';
import { save } from '../saving.ts';
import { useWatched, watched } from '../state.ts';
import { useFailure } from '../ui/useFailure.ts';
import type { TabProps } from './useProduct.ts';

type Field = 'priceLadders' | 'leadTimes';
type Rates = TabProps['data']['product'];
type Draft = { value: Rates[Field]; points: readonly ShownFinding[] };

/** Rates that were not taken yet, by item and field: they wait here, also while another screen is open, until they are put right, kept or put back. */
const drafts = watched<Readonly<Record<string, Draft>>>({});

const isJudged = (one: ShownFinding, field: Field): boolean => one.status === 'fail' && one.where.field === field && /^(LADDER|LEAD)-/u.test(one.rule);

/**
 * The rates or delivery times of an item as a form: `value` is what is typed, saved or not. A list that cannot be is not saved; it stays as
 * a draft with its points until it is repaired, kept all the same, or put back.
 */
export function useRates<F extends Field>({ data }: TabProps, field: F) {
  const fail = useFailure();
  const { id } = data.product;
  const key = `${id} ${field}`;
  const draft = useWatched(drafts)[key];
  const put = useCallback((next: Draft | undefined): void => drafts.set((now) => {
    const { [key]: _old, ...rest } = now;
    return next ? { ...rest, [key]: next } : rest;
  }), [key]);
  const send = useCallback(async (value: Rates[Field]): Promise<void> => {
    try {
      const { refused } = await save('catalogue.edit', { edits: [{ id, field, value: value as FieldEdit['value'] }] });
      if (refused.length > 0) return put({ value, points: refused.map((one) => one.finding) });
      await queryClient.refetchQueries({ queryKey: queryKey('catalogue.product', currentCompany.get(), currentLanguage.get(), { id }) });
      put(undefined);
    } catch (error) {
      put({ value, points: [] });
      fail(error);
    }
  }, [fail, field, id, put]);
  return {
    value: (draft?.value ?? data.product[field]) as Rates[F],
    unsaved: draft !== undefined,
    points: draft?.points ?? data.findings.filter((one) => isJudged(one, field)),
    send: (value: Rates[F]) => send(value),
    putBack: () => put(undefined),
  };
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { Refusal } from '#base';
import type { PackingLevel } from '#catalogue/nouns';
import { useAsk } from '../queries.ts';
import { save as write } from '../saving.ts';
import type { FieldMark } from '../ui/Field.tsx';
import { useFailure } from '../ui/useFailure.ts';

type Levels = Record<string, PackingLevel>;
export type Packing = { looked: Output<'packing.look'> | undefined; save: (packing: Levels) => Promise<FieldMark | null>; fix: (levels: readonly (PackingLevel & { id: string })[], all: Levels, field: string, value: string) => void };

/** What an item's packing says, and how it is written: a refusal is a mark at the field, the text stays. */
export function usePacking(id: string): Packing {
  const { t } = useTranslation('ui');
  const fail = useFailure();
  const { data: looked } = useAsk('packing.look', { id }, { keepPrevious: true });
  const save = useCallback(async (packing: Levels): Promise<FieldMark | null> => {
    try {
      await write('packing.save', { id, packing });
      return null;
    } catch (error) {
      fail(error);
      return { outcome: 'error', text: error instanceof Refusal ? error.message : t('failed', { problem: '' }) };
    }
  }, [fail, id, t]);
  const fix: Packing['fix'] = (levels, all, field, value) => {
    const [, level, part] = field.split('.');
    const at = levels.find((one) => one.level === level && one.part === undefined && !one.contents?.length);
    if (at && part === 'count') void save({ ...all, [at.id]: { ...all[at.id], count: value } as PackingLevel });
  };
  return { looked, save, fix };
}

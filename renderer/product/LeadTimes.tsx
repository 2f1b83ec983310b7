import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import type { ShownFinding } from '#app/contract';
import { westernDigits } from '#base';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { CellInput } from './CellInput.tsx';
import { inOrderOf, without } from './children.ts';
import { RatePoints } from './RatePoints.tsx';
import { typedNumber } from './typed.ts';
import type { TabProps } from './useProduct.ts';
import { useRates } from './useRates.ts';

/** Up to how many, in how many days. Without a quantity the line is for any. */
export function LeadTimes(props: TabProps) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const { parent } = props.data;
  const rates = useRates(props, 'leadTimes');
  const own = inOrderOf(rates.value);
  const lines = own.length > 0 ? own : inOrderOf(parent?.leadTimes ?? {});
  const inherited = own.length === 0 && lines.length > 0;
  const set = (id: string, patch: { days?: number; maxQuantity?: string }): void => {
    const line = rates.value[id];
    if (line) void rates.send({ ...rates.value, [id]: { ...line, ...patch } });
  };
  const keep = (point: ShownFinding): void => {
    const line = rates.value[String(point.data.stepId)];
    if (line) void rates.send({ ...rates.value, [String(point.data.stepId)]: { ...line, kept: [...(line.kept ?? []), String(point.data.mark)] } });
  };
  const keepDays = (id: string, text: string): boolean => {
    const days = westernDigits(text);
    if (!/^\d{1,3}$/u.test(days)) return false;
    set(id, { days: Number(days) });
    return true;
  };
  const keepMost = (id: string, text: string): boolean => {
    const value = text === '' ? undefined : typedNumber(text);
    if (text !== '' && value === undefined) return false;
    set(id, { maxQuantity: value });
    return true;
  };
  return (
    <Section field="leadTimes" title={t('fields:leadTimes')} marks={<ClassBadge of="buyer" />} aside={inherited ? t('fromParent') : undefined}>
      <RatePoints points={rates.points} unsaved={rates.unsaved} onRepair={(value) => void rates.send(value as typeof rates.value)} onKeep={keep} onPutBack={rates.putBack} />
      {lines.length > 0 && (
        <DataTable
          caption={t('fields:leadTimes')} rows={lines} keyOf={(one) => one.id}
          columns={[
            { key: 'most', heading: t('upTo'), numeric: true, width: 180, cell: (one) => <CellInput numeric label={t('upTo')} readOnly={inherited} text={one.maxQuantity ?? ''} placeholder={t('anyQuantity')} onKeep={(text) => keepMost(one.id, text)} /> },
            { key: 'days', heading: t('fields:days'), numeric: true, width: 120, cell: (one) => <CellInput numeric label={t('fields:days')} readOnly={inherited} text={String(one.days)} onKeep={(text) => keepDays(one.id, text)} /> },
            { key: 'remove', heading: <span className="unseen">{t('ui:remove')}</span>, cell: (one) => !inherited && <ActionIcon aria-label={t('removeLine', { days: one.days })} onClick={() => void rates.send(without(rates.value, one.id))}><IconTrash size={15} stroke={1.75} /></ActionIcon> },
          ]}
        />
      )}
      <Button mt={8} size="xs" leftSection={<IconPlus size={14} />} onClick={() => void rates.send({ ...rates.value, [ulid()]: { position: own.length, days: lines.at(-1)?.days ?? 30 } })}>{t('addLead')}</Button>
    </Section>
  );
}

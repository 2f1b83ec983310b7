import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { CellInput } from './CellInput.tsx';
import { inOrderOf, without } from './children.ts';
import { typedNumber } from './typed.ts';
import type { TabProps } from './useProduct.ts';

/** Up to how many, in how many days. Without a quantity the line is for any. */
export function LeadTimes({ data, edit }: TabProps) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const { product, parent } = data;
  const own = inOrderOf(product.leadTimes);
  const lines = own.length > 0 ? own : inOrderOf(parent?.leadTimes ?? {});
  const inherited = own.length === 0 && lines.length > 0;
  const set = (id: string, patch: { days?: number; maxQuantity?: string }): void => {
    const line = product.leadTimes[id];
    if (line) void edit('leadTimes', { ...product.leadTimes, [id]: { ...line, ...patch } });
  };
  const keepDays = (id: string, text: string): boolean => {
    if (!/^\d{1,3}$/u.test(text)) return false;
    set(id, { days: Number(text) });
    return true;
  };
  const keepMost = (id: string, text: string): boolean => {
    const value = text === '' ? undefined : typedNumber(text);
    if (text !== '' && value === undefined) return false;
    set(id, { maxQuantity: value });
    return true;
  };
  return (
    <Section title={t('fields:leadTimes')} marks={<ClassBadge of="buyer" />} aside={inherited ? t('fromParent') : undefined}>
      {lines.length > 0 && (
        <DataTable
          caption={t('fields:leadTimes')} rows={lines} keyOf={(one) => one.id}
          columns={[
            { key: 'most', heading: t('upTo'), numeric: true, width: 180, cell: (one) => <CellInput numeric label={t('upTo')} readOnly={inherited} text={one.maxQuantity ?? ''} placeholder={t('anyQuantity')} onKeep={(text) => keepMost(one.id, text)} /> },
            { key: 'days', heading: t('fields:days'), numeric: true, width: 120, cell: (one) => <CellInput numeric label={t('fields:days')} readOnly={inherited} text={String(one.days)} onKeep={(text) => keepDays(one.id, text)} /> },
            { key: 'remove', heading: <span className="unseen">{t('ui:remove')}</span>, cell: (one) => !inherited && <ActionIcon aria-label={t('removeLine', { days: one.days })} onClick={() => void edit('leadTimes', without(product.leadTimes, one.id))}><IconTrash size={15} stroke={1.75} /></ActionIcon> },
          ]}
        />
      )}
      <Button mt={8} size="xs" leftSection={<IconPlus size={14} />} onClick={() => void edit('leadTimes', { ...product.leadTimes, [ulid()]: { position: own.length, days: lines.at(-1)?.days ?? 30 } })}>{t('addLead')}</Button>
    </Section>
  );
}

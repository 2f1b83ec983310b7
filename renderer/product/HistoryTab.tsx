import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { useAsk } from '../queries.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { fieldName } from '../ui/fieldName.ts';
import { momentText } from '../ui/format.ts';
import { Section } from '../ui/Section.tsx';
import { journalText, plainText } from './journalText.ts';
import css from './product.module.css';
import type { TabProps } from './useProduct.ts';

type Entry = Output<'workspace.entries'>['items'][number];

/** The form's key of a journal entry that can be put back as text, or null for lists, children and attributes. */
const writable = (entry: Entry): string | null => {
  const field = entry.field.replace(/\.text$/u, '');
  const plain = plainText(entry.before) !== undefined && plainText(entry.after) !== undefined;
  return entry.change === 'update' && plain && !/[0-9A-HJKMNP-TV-Z]{26}/u.test(field) && !field.startsWith('attributes.') ? field : null;
};

/** Every change of this record: when, who, what it was and became. A single field can be put back. */
export function HistoryTab({ data, edit }: TabProps) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const words = useTranslation(['ui', 'fields']);
  const { data: journal } = useAsk('workspace.entries', { record: data.product.id, limit: 500 }, { keepPrevious: true });
  const shown = (value: unknown): string => journalText(value, (key) => fieldName(key, words.t).toLowerCase(), (yes) => t(yes ? 'ui:yes' : 'ui:no'));
  const items = (journal?.items ?? []).filter((one) => one.change !== 'update' || shown(one.before) !== '' || shown(one.after) !== '').sort((a, b) => b.at - a.at);
  return (
    <div className={css.stack}>
      <Section title={t('tab-history')} aside={t('historyNote')}>
        <DataTable
          caption={t('tab-history')} rows={items} keyOf={(one) => `${one.changeSet} ${one.field} ${one.at} ${shown(one.after)}`}
          columns={[
            { key: 'at', heading: t('when'), width: 130, cell: (one) => momentText(one.at) },
            { key: 'person', heading: t('who'), width: 120, cell: (one) => one.person },
            { key: 'field', heading: t('field'), width: 170, cell: (one) => (one.change === 'update' ? fieldName(one.field.replace(/\.text$/u, ''), words.t) : t(`change-${one.change}`)) },
            { key: 'before', heading: t('was'), width: '24%', cell: (one) => <span className="hint" style={{ textDecoration: 'line-through', overflowWrap: 'anywhere' }}>{one.change === 'update' ? shown(one.before) : ''}</span> },
            { key: 'after', heading: t('became'), width: '30%', cell: (one) => <span style={{ overflowWrap: 'anywhere' }}>{one.change === 'update' ? shown(one.after) : ''}</span> },
            { key: 'back', heading: <span className="unseen">{t('putBack')}</span>, width: 110, cell: (one) => { const field = writable(one); return field && <Button size="xs" onClick={() => void edit(field, plainText(one.before) || null)}>{t('putBack')}</Button>; } },
          ]}
        />
      </Section>
    </div>
  );
}

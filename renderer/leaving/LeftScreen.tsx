import { Button, TextInput } from '@mantine/core';
import { IconFileSearch, IconPlaneDeparture, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftFile } from '#app/contract';
import { useAsk } from '../queries.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { momentText } from '../ui/format.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import { LeftDetails } from './LeftDetails.tsx';
import css from './leaving.module.css';
import { TraceDialog } from './TraceDialog.tsx';

export const keyOf = (one: LeftFile): string => `${one.at} ${one.sha256} ${one.name}`;
const shortSum = (sum: string): string => `${sum.slice(0, 4)} ${sum.slice(4, 8)}`;
const holds = (one: LeftFile, word: string): boolean => [one.name, one.recipient, one.person, one.sha256].some((text) => text.toLowerCase().includes(word.trim().toLowerCase()));

/** Every file Niryat wrote for somebody, with what was in it. The list only grows. */
export function LeftScreen() {
  const { t } = useTranslation('leaving');
  const { data } = useAsk('disclosure.log', { limit: 1000 });
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const [tracing, setTracing] = useState(false);
  const items = (data?.items ?? []).filter((one) => holds(one, query));
  const open = items.find((one) => keyOf(one) === selected) ?? items[0];
  return (
    <div className={css.screen}>
      <PageHead title={t('leftTitle')} note={t('leftNote')}>
        <TextInput aria-label={t('find')} placeholder={t('find')} value={query} onChange={(event) => setQuery(event.currentTarget.value)} leftSection={<IconSearch size={15} aria-hidden />} />
        <Button leftSection={<IconFileSearch size={16} stroke={1.75} aria-hidden />} onClick={() => setTracing(true)}>{t('trace')}</Button>
      </PageHead>
      {data?.items.length === 0 && <EmptyState icon={IconPlaneDeparture} title={t('nothingLeft')} text={t('nothingLeftText')} />}
      {data !== undefined && data.items.length > 0 && (
        <div className={css.two}>
          <div className={css.list} tabIndex={0} role="region" aria-label={t('leftTitle')}>
            <DataTable
              caption={t('leftTitle')} rows={items} keyOf={keyOf} onOpen={(one) => setSelected(keyOf(one))} selected={open ? keyOf(open) : ''}
              columns={[
                { key: 'when', heading: t('when'), width: 140, cell: (one: LeftFile) => momentText(one.at) },
                { key: 'file', heading: t('file'), cell: (one) => <button type="button" className={css.open} onClick={() => setSelected(keyOf(one))}>{visibleText(one.name)}</button> },
                { key: 'whom', heading: t('whom'), width: 200, cell: (one) => (one.recipient ? visibleText(one.recipient) : t(`to-${one.audience}`)) },
                { key: 'class', heading: t('closest'), width: 120, cell: (one) => (one.closest ? <ClassBadge of={one.closest} /> : '') },
                { key: 'person', heading: t('by'), width: 110, cell: (one) => visibleText(one.person) },
                { key: 'sum', heading: t('sum'), width: 96, cell: (one) => <span className="mono">{shortSum(one.sha256)}</span> },
              ]}
            />
            {items.length === 0 && <p className="quiet" style={{ padding: '12px 20px' }}>{t('noneFits')}</p>}
          </div>
          {open && <LeftDetails one={open} />}
        </div>
      )}
      <TraceDialog opened={tracing} onClose={() => setTracing(false)} />
    </div>
  );
}

import { Button, SegmentedControl } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaiverShown } from '#app/contract';
import { useCountries } from '../checks/countries.ts';
import { useUndo } from '../frame/undo.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { dayText } from '../ui/format.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';

const isOver = (one: WaiverShown): boolean => one.state !== 'active';

/** Everything somebody goes ahead with: why, who, until when, and what has become of it. Each can be taken back. */
export function AheadScreen() {
  const { t } = useTranslation(['ahead', 'checks', 'ui']);
  const { nameOf } = useCountries();
  const { undo } = useUndo();
  const fail = useFailure();
  const [show, setShow] = useState<'active' | 'over' | 'all'>('all');
  const [busy, setBusy] = useState<string | null>(null);
  const { data, error } = useAsk('checks.waivers', {}, { keepPrevious: true });
  const items = data?.items ?? [];
  const shown = items.filter((one) => show === 'all' || isOver(one) === (show === 'over'));
  const end = async (one: WaiverShown): Promise<void> => {
    setBusy(one.id);
    try {
      const { changeSet } = await save('checks.endWaiver', { id: one.id });
      toast(t('taken', { rule: one.rule }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (problem) {
      fail(problem);
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <PageHead title={t('title')} note={t('note', { active: items.filter((one) => !isOver(one)).length, over: items.filter(isOver).length })}>
        <SegmentedControl aria-label={t('show')} value={show} onChange={(next) => setShow(next === 'active' || next === 'over' ? next : 'all')} data={(['all', 'active', 'over'] as const).map((value) => ({ value, label: t(`show-${value}`) }))} />
      </PageHead>
      <div style={{ padding: '0 20px 24px' }}>
        {error && <p className="error" role="alert">{error.message}</p>}
        {data && shown.length === 0 && <EmptyState icon={IconWritingSign} title={t(items.length === 0 ? 'emptyTitle' : 'noneTitle')} text={t(items.length === 0 ? 'emptyText' : 'noneText')} />}
        {shown.length > 0 && (
          <div className="card">
            <DataTable
              caption={t('title')} rows={shown} keyOf={(one) => one.id}
              columns={[
                { key: 'state', heading: t('state'), width: 190, cell: (one) => <><OutcomeBadge outcome={isOver(one) ? 'not-applicable' : 'waived'} bare /><div className="small quiet">{t(`state-${one.state}`)}</div></> },
                { key: 'rule', heading: t('rule'), cell: (one) => <><div className="strong">{one.ruleTitle}</div><Link to="/checks" search={{ rule: one.rule }} className="link small">{one.rule}</Link></> },
                { key: 'about', heading: t('about'), width: 210, cell: (one) => <><div>{visibleText(one.subject.kind === 'exporter' ? t('checks:theFirm') : (one.subject.sku ?? t('gone')))}</div><div className="small quiet">{[one.subject.kind === 'product' ? one.subject.name : '', one.destination ? nameOf(one.destination) : '', one.storefront ?? ''].filter(Boolean).join(' · ')}</div></> },
                { key: 'reason', heading: t('checks:reason'), cell: (one) => <><div>{visibleText(one.reason)}</div><div className="small quiet">{visibleText(one.by)}</div></> },
                { key: 'until', heading: t('checks:until'), width: 100, cell: (one) => dayText(one.until) },
                { key: 'end', heading: <span className="unseen">{t('takeBack')}</span>, width: 110, cell: (one) => <Button size="xs" disabled={busy === one.id} onClick={() => void end(one)} aria-label={t('takeBackOf', { rule: one.rule, about: one.subject.sku ?? one.subject.name })}>{t('takeBack')}</Button> },
              ]}
            />
          </div>
        )}
      </div>
    </>
  );
}

import { Button, NativeSelect } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ShownFinding } from '#app/contract';
import { Releases, releaseOf } from '../leaving/Releases.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './template.module.css';
import type { Looked, TemplateFlow, TemplateMapping, Tried } from './useTemplate.ts';

/** What can be done about a point: take the nearest value, choose another of the list, or go to the item. */
function Deeds({ finding, flow, looked }: { finding: ShownFinding; flow: TemplateFlow; looked: Looked }) {
  const { t } = useTranslation('template');
  const navigate = useNavigate();
  const rule = looked.columns.find((one) => one.column === finding.data.column)?.rule;
  const { record } = finding.where;
  return (
    <>
      {finding.fix?.id === 'template-answer' && <Button size="compact-xs" variant="light" disabled={flow.state.busy} onClick={() => flow.answer(finding, String(finding.fix?.value ?? ''))}>{t('take', { value: String(finding.fix.value ?? '') })}</Button>}
      {finding.rule === 'TEMPLATE-NOT-IN-LIST' && rule?.kind === 'list' && (
        <NativeSelect size="xs" aria-label={t('chooseFor', { value: String(finding.data.value ?? '') })} value="" disabled={flow.state.busy} onChange={(event) => event.currentTarget.value && flow.answer(finding, event.currentTarget.value)}>
          <option value="">{t('chooseOther')}</option>
          {rule.values.map((one) => <option key={one} value={one}>{one}</option>)}
        </NativeSelect>
      )}
      {record && finding.rule !== 'TEMPLATE-RESPELT' && <Button size="compact-xs" onClick={() => void navigate({ to: '/catalogue/$id', params: { id: record }, search: finding.where.field ? { field: finding.where.field } : {} })}>{t('toItem')}</Button>}
    </>
  );
}

/** Before the template leaves: what would be written, what it does not take, with a deed at every point. */
export function CheckStep({ flow, tried, mapping, looked }: { flow: TemplateFlow; tried: Tried; mapping: TemplateMapping; looked: Looked }) {
  const { t } = useTranslation('template');
  const { count } = useFormat();
  const used = mapping.columns.filter((one) => one.field !== null || one.constant);
  const held = tried.lines.filter((one) => one.decision === 'ask' || flow.state.release.includes(releaseOf(one)));
  const never = tried.lines.filter((one) => one.decision === 'held');
  return (
    <div className={css.check}>
      <aside className={css.points} aria-label={t('points')} tabIndex={0}>
        <p className="quiet">{t('willWrite', { cells: count(tried.cells), rows: count(tried.total), left: count(tried.left) })}{tried.added > 0 && ` ${t('addedRows', { count: tried.added })}`}</p>
        <Releases lines={held} released={flow.state.release} onChange={(release) => void flow.attempt({ release: [...release] })} />
        {never.length > 0 && <p className="small quiet">{t('neverLeaves', { fields: never.map((one) => one.label).join(', ') })}</p>}
        {tried.findings.length === 0 && <EmptyState icon={IconCircleCheck} title={t('allTaken')} text={t('allTakenText')} />}
        {tried.findings.map((one, at) => <FindingCard key={`${one.rule} ${String(one.data.column ?? '')} ${at}`} finding={one}><Deeds finding={one} flow={flow} looked={looked} /></FindingCard>)}
      </aside>
      <div className={css.rows} role="region" aria-label={t('rowsCaption')} tabIndex={0}>
        <DataTable
          caption={t('rowsCaption')} rows={tried.rows} keyOf={(row) => String(row.row)}
          columns={[
            { key: 'row', heading: t('row'), width: 56, numeric: true, cell: (row) => <span className="quiet">{row.row}</span> },
            ...used.map((column) => ({ key: String(column.column), heading: <span className={css.colHead}>{visibleText(column.heading || String(column.column + 1))}</span>, cell: (row: Tried['rows'][number]) => { const cell = row.cells.find((one) => one.column === column.column); return cell ? <span className={css.cell}>{visibleText(cell.text)}</span> : <span className={css.emptyCell}><span className="unseen">{t('emptyCell')}</span></span>; } })),
          ]}
        />
        {tried.total > tried.rows.length && <p className="quiet small">{t('moreRows', { count: tried.total - tried.rows.length })}</p>}
      </div>
    </div>
  );
}

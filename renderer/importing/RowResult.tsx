import { Menu } from '@mantine/core';
import { IconChevronDown, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { decide, pointKey } from './decided.ts';
import css from './importing.module.css';
import { acceptable } from './points.ts';
import type { ImportFlow, Previewed } from './useImport.ts';
import type { Row } from './usePreviewRows.ts';

type Props = { row: Row; preview: Previewed; flow: ImportFlow; left: boolean; onLeave: () => void };

/** What becomes of a row, and what may be decided about it alone. */
export function RowResult({ row, preview, flow, left, onLeave }: Props) {
  const { t } = useTranslation('importing');
  const { decisions, busy } = flow.state;
  const said = (rule: string, column: string): Previewed['summary']['findings'][number] | undefined =>
    row.findings.map((at) => preview.summary.findings[at]).find((one) => one?.rule === rule && (one.where.column ?? '') === column) ?? preview.summary.findings.find((one) => one.rule === rule);
  return (
    <div role="cell" className={classes(css.result, row.result === 'held' ? 'error' : 'quiet')}>
      <Menu position="bottom-end" width={340}>
        <Menu.Target>
          <button type="button" tabIndex={-1} disabled={busy} aria-label={t('rowMenu', { row: row.row, result: t(`result-${row.result}`) })}>
            {row.result === 'held' && <IconHandStop size={14} stroke={1.75} aria-hidden />}<span className="ell">{t(`result-${row.result}`)}</span><IconChevronDown size={13} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={css.rowMenu}>
          {row.points.map(({ rule, column }) => {
            const finding = said(rule, column);
            if (!finding) return null;
            const key = pointKey(rule, column, row.row);
            const holds = row.result === 'held';
            const may = !holds || acceptable(rule, finding.where.column) || decisions.refuse.includes(key);
            return (
              <div key={`${rule} ${column}`}>
                <Menu.Label>{finding.text.title}</Menu.Label>
                {may && <Menu.Item onClick={() => void flow.ask({ decisions: decide(decisions, holds && !decisions.refuse.includes(key) ? 'accept' : 'refuse', key) })}>{holds ? t('takeThisRow') : t('holdThisRow')}</Menu.Item>}
              </div>
            );
          })}
          <Menu.Item onClick={onLeave}>{t(left ? 'takeIn' : 'leaveOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

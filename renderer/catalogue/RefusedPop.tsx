import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { shownText } from '../ui/visibleText.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import type { Planned } from './block.ts';
import type { ShownColumn } from './columns.ts';
import css from './grid.module.css';
import { MARGIN } from './GridLine.tsx';
import type { RefusedEdit } from './useEdits.ts';
import type { Rows } from './useRows.ts';

type Props = { refused: RefusedEdit; rows: Rows; columns: readonly ShownColumn[]; first: number; last: number; height: number; head: number; onDismiss: () => void; onFix: (planned: Planned) => Promise<void> };

/** Letters of a refused text that are repeated. */
const MOST = 120;

/** Says at the cell why a text was not taken; the old value is back, and a fix, when there is one, is one key away. */
export function RefusedPop({ refused, rows, columns, first, last, height, head, onDismiss, onFix }: Props) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const { edit, finding } = refused;
  let index = -1;
  for (let at = first; at <= last; at++) if (rows.cache.row(at)?.id === edit.id) index = at;
  const column = columns.findIndex((one) => one.key === edit.field);
  if (index < 0 || column < 0) return null;
  const left = MARGIN + (columns[column]?.left ?? 0);
  const fix = finding.fix;
  const fixed = typeof fix?.value === 'string' ? fix.value : null;
  return (
    <div className={css.pop} role="alert" style={{ left, top: head + (index + 1) * height + 2 }}>
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <OutcomeIcon outcome="error" size={18} />
        <div className="grow">
          <div className="strong">{finding.text.title}</div>
          {finding.text.detail && <div className="small quiet">{finding.text.detail}</div>}
          <div className="small quiet">{t('oldKept', { typed: shownText(typeof edit.value === 'string' ? (edit.value.length > MOST ? `${edit.value.slice(0, MOST)}…` : edit.value) : '') })}</div>
          <div className="row" style={{ marginTop: 8 }}>
            {fixed !== null && <Button size="xs" variant="light" onClick={() => void onFix({ edits: [{ ...edit, value: fixed }], skipped: 0 })}>{finding.text.fix ?? fixed}</Button>}
            <Button size="xs" onClick={onDismiss} rightSection={<Kbd>{t('ui:keyEsc')}</Kbd>}>{t('understood')}</Button>
          </div>
        </div>
      </div>
    </div>
  );
}

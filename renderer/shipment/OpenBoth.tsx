import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CrossCell } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import type { Crossed } from './crossing.ts';
import { Differing } from './Differing.tsx';
import css from './page.module.css';
import { useCellText } from './useCellText.ts';
import { useFactName } from './useFactName.ts';

type Props = { crossed: Crossed; fact: string; sides: [CrossCell, CrossCell]; onClose: () => void };

/** One document with every compared fact it carries, the chosen one marked letter by letter. */
function Side({ crossed, fact, cell, beside }: { crossed: Crossed; fact: string; cell: CrossCell; beside: CrossCell }) {
  const { t } = useTranslation('crosscheck');
  const shown = useCellText();
  const factName = useFactName();
  const paper = crossed.documents.find((one) => one.id === cell.paper);
  const rows = crossed.rows.flatMap((row) => row.cells.filter((one) => one.paper === cell.paper && one.state !== 'none').map((one) => ({ row, one })));
  return (
    <section className={css.side} aria-label={paper?.name}>
      <div className={css.sideHead}><strong>{paper?.name}</strong>{paper && <> · <Link to="/papers/$id" params={{ id: paper.id }} search={{ field: cell.path }} className="link">{t('openForm')}</Link></>} <span className="quiet" style={{ display: 'block' }}>{visibleText([paper?.number, paper?.fileName].filter(Boolean).join(' · '))}</span></div>
      {rows.map(({ row, one }) => (
        <div key={row.fact} className={classes(css.sideRow, row.fact === fact && css.sideOn)}>
          <span className="quiet">{factName(row.fact)}</span>
          {row.fact === fact ? <Differing text={shown(fact, cell) || t('empty')} beside={shown(fact, beside)} /> : <span>{shown(row.fact, one) ? visibleText(shown(row.fact, one)) : <span className="hint">{t('empty')}</span>}</span>}
        </div>
      ))}
    </section>
  );
}

/** Both places of a contradiction side by side, with what else the two documents say. */
export function OpenBoth({ crossed, fact, sides: [left, right], onClose }: Props) {
  const { t } = useTranslation('crosscheck');
  const factName = useFactName();
  return (
    <Dialog opened onClose={onClose} title={t('bothTitle', { fact: factName(fact) })} size={860}>
      <div className={css.both}><Side crossed={crossed} fact={fact} cell={left} beside={right} /><Side crossed={crossed} fact={fact} cell={right} beside={left} /></div>
    </Dialog>
  );
}

import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { classes } from '../ui/classes.ts';
import page from '../ui/page.module.css';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { type GateGroup, gateGroups, type Shown } from './gateGroups.ts';
import css from './leaving.module.css';
import { NewMark } from './NewMark.tsx';

export type GateRow = Shown & { key: string; records: number };
type Group = GateGroup<GateRow>;

function Line({ line }: { line: GateRow }) {
  const { t } = useTranslation('leaving');
  const { count } = useFormat();
  return (
    <tr>
      <td><span className="row"><strong>{visibleText(line.label)}</strong>{line.isNew && <NewMark />}{line.released && <span className="small quiet">{t('releasedByYou')}</span>}</span></td>
      <td><span className={css.example}>{line.example ? visibleText(line.example) : ''}</span></td>
      <td className={page.numeric}>{count(line.records)}</td>
      <td><ClassBadge of={line.class} /></td>
    </tr>
  );
}

function GroupRows({ group, open, onFold }: { group: Group; open: boolean; onFold: () => void }) {
  const { t } = useTranslation(['leaving', 'ui']);
  const Sign = open ? IconChevronDown : IconChevronRight;
  const byDeed = group.id === 'released' || group.id === 'new' ? group.id : undefined;
  const byClass = group.id === 'released' || group.id === 'new' ? undefined : group.id;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className={css.group}>
          <button type="button" aria-expanded={open} onClick={onFold}>
            <Sign size={15} aria-hidden />
            <span>{byClass && t(`ui:class-${byClass}`)}{byDeed && t(`group-${byDeed}`)}</span>
            <span className="quiet">{t('groupCount', { count: group.rows.length })}</span>
            {byClass && <span className={classes('small', 'quiet', css.means)}>{t(`ui:class-${byClass}-means`)}</span>}
          </button>
        </th>
      </tr>
      {open && group.rows.map((line) => <Line key={line.key} line={line} />)}
    </tbody>
  );
}

/** Every field that goes out, by what asks for attention; a group folds to its count. The list has the focus first: it is read with the arrow keys, and Enter lets nothing out unread. */
export function GateFields({ lines, label }: { lines: readonly GateRow[]; label: string }) {
  const { t } = useTranslation('leaving');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const groups = gateGroups(lines);
  const fold = (id: string): void => setFolded((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  return (
    <div className={css.fields} tabIndex={0} role="region" aria-label={label} data-autofocus>
      <table className={classes(page.table, css.gateTable)}>
        <caption className="unseen">{label}</caption>
        <thead><tr><th scope="col">{label}</th><th scope="col">{t('example')}</th><th scope="col" className={page.numeric}>{t('times')}</th><th scope="col">{t('class')}</th></tr></thead>
        {groups.map((group) => <GroupRows key={group.id} group={group} open={!folded.has(group.id)} onFold={() => fold(group.id)} />)}
      </table>
      {groups.length === 0 && <p className={classes('quiet', css.none)}>{t('noFieldFits')}</p>}
    </div>
  );
}

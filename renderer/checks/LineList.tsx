import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { outcomeOf } from '../ui/outcome.ts';
import css from './checks.module.css';
import { type Group, itemsOf, type Line } from './findingGroups.ts';

function LineButton({ line, selected, onSelect }: { line: Line; selected: boolean; onSelect: () => void }) {
  const { t } = useTranslation('checks');
  const { named, more } = itemsOf(line);
  const items = [...named, ...(more > 0 ? [t('more', { count: more })] : [])].join(', ');
  return (
    <button type="button" role="option" aria-selected={selected} className={classes(css.line, selected && css.lineOn)} onClick={onSelect} data-line={line.key}>
      <span className={css.lineBadge}><OutcomeBadge outcome={outcomeOf(line.sample)} /></span>
      <span className="grow">
        <span className={css.lineTitle}>{line.sample.text.title}</span>
        <span className={css.lineNote}>{items || line.sample.text.detail || ''}</span>
      </span>
      {named.length > 0 && <span className="quiet small">{t('items', { count: line.findings.length })}</span>}
    </button>
  );
}

/** The list at the left: what is wrong, gathered by what it is about. */
export function LineList({ groups, selected, onSelect }: { groups: readonly Group[]; selected: string | null; onSelect: (line: Line) => void }) {
  const { t } = useTranslation('checks');
  return (
    <div className={css.list} role="listbox" aria-label={t('findings')} tabIndex={0}>
      {groups.map((group) => (
        <div key={group.subject} role="group" aria-label={t(`on-${group.subject}`)}>
          <div className={css.groupHead}>{t(`on-${group.subject}`)} · {t('pointsKinds', { points: group.count, kinds: group.lines.length })}</div>
          {group.lines.map((line) => <LineButton key={line.key} line={line} selected={selected === line.key} onSelect={() => onSelect(line)} />)}
        </div>
      ))}
    </div>
  );
}

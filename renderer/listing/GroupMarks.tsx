import { useTranslation } from 'react-i18next';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import type { ShownOutcome } from '../ui/outcome.ts';
import css from './listing.module.css';
import type { Readiness } from './useListing.ts';

type Group = Readiness['rows'][number]['groups'][number];

const outcomeOfGroup = (group: Group): ShownOutcome => (group.worst ?? (group.unknown > 0 ? 'unknown' : group.pass > 0 ? 'pass' : 'not-applicable'));

/** The six groups of one item: shape and colour, the numbers in the tooltip and for screen readers. */
export function GroupMark({ group }: { group: Group }) {
  const { t } = useTranslation('listing');
  const text = t('groupSays', { name: t(`group-${group.group}`), pass: group.pass, fail: group.fail, unknown: group.unknown });
  return <span className={css.mark} title={text}><OutcomeIcon outcome={outcomeOfGroup(group)} size={15} /><span className="unseen">{text}</span></span>;
}

import { IconAlertTriangleFilled, IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleXFilled, IconHelpHexagon, IconInfoCircleFilled, IconWritingSign, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import type { ShownOutcome } from './outcome.ts';
import css from './badge.module.css';

const ICONS: Readonly<Record<ShownOutcome, Icon>> = {
  error: IconCircleXFilled, warning: IconAlertTriangleFilled, info: IconInfoCircleFilled, unknown: IconHelpHexagon,
  'not-applicable': IconCircleMinus, waived: IconWritingSign, pass: IconCircleCheck, unchecked: IconCircleDashed,
};

export const OutcomeIcon = ({ outcome, size = 14 }: { outcome: ShownOutcome; size?: number }) => {
  const Shape = ICONS[outcome];
  return <Shape size={size} stroke={1.75} aria-hidden className={outcome} />;
};

type Props = { outcome: ShownOutcome; /** Without tint: in rows and cells. */ bare?: boolean; /** "2 errors" instead of "Error". */ count?: number; /** Shape and number only; the word is its accessible name. */ short?: boolean };

/** One of the words for state: shape, word and colour together, never colour alone. */
export function OutcomeBadge({ outcome, bare = false, count, short = false }: Props) {
  const { t } = useTranslation('ui');
  const word = count === undefined ? t(outcome) : t(`${outcome}Count`, { count });
  return (
    <span className={classes(css.badge, 'badge', css[outcome], bare && css.bare)} title={short ? word : undefined}>
      <OutcomeIcon outcome={outcome} />
      {short ? <><span aria-hidden>{count}</span><span className="unseen">{word}</span></> : word}
    </span>
  );
}

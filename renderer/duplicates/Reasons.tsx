import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DuplicateEvidence } from '#app/contract';
import css from './duplicates.module.css';
import { type Reason, reasonsOf } from './reasons.ts';

const ICONS = { for: IconCheck, against: IconX, neither: IconMinus } as const;
const COLOURS = { for: 'pass', against: 'error', neither: 'hint' } as const;

/** Which parts match and which do not, one line each. */
export function Reasons({ evidence }: { evidence: DuplicateEvidence }) {
  const { t } = useTranslation('duplicates');
  return <ul className={css.reasons}>{reasonsOf(evidence).map((one: Reason) => { const Shape = ICONS[one.speaks]; return <li key={one.key}><Shape size={14} stroke={2} className={COLOURS[one.speaks]} aria-label={t(`speaks-${one.speaks}`)} role="img" /><span>{t(one.key, one.data)}</span></li>; })}</ul>;
}

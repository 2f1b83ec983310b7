import { IconBuilding, IconFileInvoice, IconLockFilled, IconUserCheck, IconWorld, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Confidentiality } from '#base';
import { classes } from './classes.ts';
import css from './badge.module.css';

const ICONS: Readonly<Record<Confidentiality, Icon>> = { public: IconWorld, buyer: IconUserCheck, party: IconFileInvoice, internal: IconBuilding, secret: IconLockFilled };

/** Who may see a field: the darker, the closer to home. */
export function ClassBadge({ of }: { of: Confidentiality }) {
  const { t } = useTranslation('ui');
  const Shape = ICONS[of];
  return (
    <span className={classes(css.class, css[of])} title={t(`class-${of}-means`)}>
      <Shape size={13} stroke={1.75} aria-hidden />
      {t(`class-${of}`)}
    </span>
  );
}

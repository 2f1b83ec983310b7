import { Tooltip } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLatestChecks } from '../latestChecks.ts';
import { classes } from '../ui/classes.ts';
import { countOf, worstOf } from '../ui/outcome.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import css from './frame.module.css';
import { NUMBERED, partOpen, type Screen, SCREENS } from './screens.ts';

/** Screens with words; folded, the words become tooltips. At the foot: nothing leaves. */
export function Nav({ folded }: { folded: boolean }) {
  const { t } = useTranslation('frame');
  const inside = useRouterState({ select: (state) => partOpen(state.location.pathname) });
  const entry = (screen: Screen) => <NavEntry key={screen.id} screen={screen} folded={folded} />;
  return (
    <div className={classes(folded && css.folded)} style={{ display: 'contents' }}>
      <div className={classes(folded && css.folded)}>
        {SCREENS.filter((one) => one.part === 'work' || one.part === inside).map(entry)}
        <hr className={css.divider} />
        {SCREENS.filter((one) => one.part === 'firm').map(entry)}
      </div>
      <Tooltip label={t('staysHere')} disabled={!folded} position="right">
        <div className={css.promise} tabIndex={folded ? 0 : undefined} role={folded ? 'img' : undefined} aria-label={folded ? t('staysHere') : undefined}>
          <IconPlugConnectedX size={14} stroke={1.75} aria-hidden />
          {!folded && <span>{t('staysHere')}</span>}
        </div>
      </Tooltip>
    </div>
  );
}

function NavEntry({ screen, folded }: { screen: Screen; folded: boolean }) {
  const { t } = useTranslation('frame');
  const word = t(`screen-${screen.id}`);
  const number = NUMBERED.indexOf(screen) + 1;
  const key = number > 0 ? ` (Ctrl+${number})` : '';
  return (
    <Tooltip label={`${word}${key}`} position="right" openDelay={folded ? 150 : 700}>
      <Link to={screen.path} className={classes(css.navLink, (screen.part === 'catalogue' || screen.part === 'checks' || screen.part === 'shipments') && css.below)} activeProps={{ className: css.navOn, 'aria-current': 'page' }} activeOptions={{ exact: screen.path === '/', includeSearch: false }}>
        <screen.icon size={17} stroke={1.75} aria-hidden />
        <span className={folded ? 'unseen' : 'ell'}>{word}</span>
        {screen.id === 'checks' && <ChecksCount />}
      </Link>
    </Tooltip>
  );
}

/** How many of the worst kind, when there is something to look at. */
function ChecksCount() {
  const { data } = useLatestChecks({ run: false });
  const worst = data ? worstOf(data.findings) : null;
  if (!data || (worst !== 'error' && worst !== 'warning')) return null;
  return <span className={css.navCount}><OutcomeBadge outcome={worst} bare short count={countOf(data.findings, worst)} /></span>;
}

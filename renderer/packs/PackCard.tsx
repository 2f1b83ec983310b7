import { Button } from '@mantine/core';
import { IconBox, IconShieldCheck, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PackShown } from '#app/contract';
import { useCountries } from '../checks/countries.ts';
import { dayText } from '../ui/format.ts';
import css from './packs.module.css';

const ICONS = { bundled: IconBox, installed: IconShieldCheck, own: IconUser } as const;

/** A country, or a group of them as packs from outside may call it. */
const isCountry = (code: string): boolean => /^[A-Z]{2}$/u.test(code);

/** One pack: what it is about, its version and day, who signed it, what changed in it. */
export function PackCard({ pack, busy, onRemove }: { pack: PackShown; busy: boolean; onRemove: () => void }) {
  const { t } = useTranslation(['packs', 'ui']);
  const { nameOf } = useCountries();
  const Shape = ICONS[pack.origin];
  return (
    <section className={`card ${css.card}`} aria-label={pack.title}>
      <div className="row"><h2 className="h3 grow">{pack.title}</h2><strong>{pack.version}</strong></div>
      <p className="small">{pack.about}</p>
      <p className="small row"><Shape size={15} stroke={1.75} aria-hidden />{pack.origin === 'installed' ? t('signedBy', { name: pack.signedBy ?? '', day: pack.installedOn ? dayText(pack.installedOn) : '' }) : t(`origin-${pack.origin}`)}</p>
      <p className="small quiet">{[t('published', { day: dayText(pack.published) }), pack.expires ? t('expires', { day: dayText(pack.expires) }) : '', t('counts', { on: pack.rules, off: pack.off }), pack.jurisdictions.map((code) => (isCountry(code) ? nameOf(code) : code)).join(', ')].filter(Boolean).join(' · ')}</p>
      {pack.setAside && <p className={css.aside}>{pack.setAside}</p>}
      <details className="small"><summary>{t('changes')}</summary><ul>{pack.changelog.map((one) => <li key={one.version}><strong>{one.version}</strong> {dayText(one.on)} {one.what}</li>)}</ul></details>
      <div className="row small"><Link to="/rules" search={{ pack: pack.id }} className="link">{t('seeRules')}</Link>{pack.origin === 'installed' && <Button size="xs" disabled={busy} onClick={onRemove}>{pack.bundledVersion ? t('backTo', { version: pack.bundledVersion }) : t('takeOff')}</Button>}</div>
    </section>
  );
}

import { IconClockExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { dayText } from '../ui/format.ts';
import css from './packs.module.css';

/** Packs whose content nobody looked at for too long, rule by rule: what they say may have changed since. Nothing when all were. */
export function Health() {
  const { t } = useTranslation('packs');
  const { data } = useAsk('world.health', {});
  const old = data?.packs.filter((one) => one.findings.length > 0) ?? [];
  if (old.length === 0) return null;
  return (
    <section className={`card ${css.health}`} aria-label={t('health')}>
      <h2 className="h3 row"><IconClockExclamation size={18} stroke={1.75} aria-hidden />{t('health')}</h2>
      <p className="small">{t('healthText')}</p>
      {old.map((pack) => (
        <details key={pack.id} className="small">
          <summary><strong>{pack.title}</strong> {pack.version} <span className="quiet">{t('healthOf', { count: pack.findings.length, day: dayText(pack.checkedOn) })}</span></summary>
          <ul>{pack.findings.map((one, at) => <li key={`${one.rule} ${at}`}>{one.text.title} {one.text.detail}{typeof one.data.rule === 'string' && <> <Link to="/rules" search={{ rule: one.data.rule }} className="link">{one.data.rule}</Link></>}</li>)}</ul>
        </details>
      ))}
    </section>
  );
}

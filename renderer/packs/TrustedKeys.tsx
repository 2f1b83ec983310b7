import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { dayText } from '../ui/format.ts';
import css from './packs.module.css';

/** Whose signature is taken: Niryat's own, and those this company trusts. */
export function TrustedKeys({ keys }: { keys: Output<'rules.packs'>['keys'] }) {
  const { t } = useTranslation('packs');
  return (
    <section className={css.keys}>
      <h2 className="h3">{t('keys')}</h2>
      <ul className="small">{keys.map((one) => <li key={one.id}><strong>{one.name}</strong> <span className="mono">{one.id}</span> <span className="quiet">{[t(`key-${one.origin}`), t('keyFrom', { day: dayText(one.from) }), one.to ? t('keyTo', { day: dayText(one.to) }) : ''].filter(Boolean).join(' · ')}</span></li>)}</ul>
    </section>
  );
}

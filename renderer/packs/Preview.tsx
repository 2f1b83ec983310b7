import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutcomeShift, PackPreview } from '#app/contract';
import { dayText } from '../ui/format.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { useFormat } from '../ui/useFormat.ts';
import css from './packs.module.css';

const shown = (outcome: NonNullable<OutcomeShift['to']>, severity: OutcomeShift['severity']) => (outcome === 'fail' ? severity : outcome);

function Side({ outcome, severity }: { outcome: OutcomeShift['from']; severity: OutcomeShift['severity'] }) {
  const { t } = useTranslation('packs');
  return outcome === null ? <span className="quiet">{t('notThere')}</span> : <OutcomeBadge outcome={shown(outcome, severity)} bare />;
}

/** What a pack from a file would change for this company, before anything is changed. */
export function Preview({ preview, file, busy, onInstall, onDrop }: { preview: PackPreview; file: string; busy: boolean; onInstall: () => void; onDrop: () => void }) {
  const { t } = useTranslation(['packs', 'ui']);
  const { count } = useFormat();
  const { pack, replaces, added, removed, changed, shifts, subjects, touched } = preview;
  const list = (title: string, rules: readonly { id: string; title: string }[]) => rules.length > 0 && <details className="small"><summary>{title}</summary><ul>{rules.map((one) => <li key={one.id}><strong>{one.id}</strong> {one.title}</li>)}</ul></details>;
  return (
    <section className={`card ${css.preview}`} aria-label={t('previewTitle', { title: pack.title, version: pack.version })}>
      <h2>{t('previewTitle', { title: pack.title, version: pack.version })}</h2>
      <p className="quiet">{[file, pack.signedBy ? t('signature', { name: pack.signedBy }) : '', t('published', { day: dayText(pack.published) }), replaces ? t('replaces', { version: replaces.version }) : t('isNew')].filter(Boolean).join(' · ')}</p>
      <p><strong>{t('touched', { touched: count(touched), subjects: count(subjects), day: dayText(preview.on) })}</strong></p>
      {shifts.length > 0 && (
        <ul className={css.shifts}>
          {shifts.map((one) => (
            <li key={`${one.rule} ${one.from ?? ''} ${one.to ?? ''}`}>
              <span className={css.side}><Side outcome={one.from} severity={one.severity} /></span><span aria-hidden>→</span><span className={css.side}><Side outcome={one.to} severity={one.severity} /></span>
              <span className="grow"><strong>{one.rule}</strong> {one.title}<span className="small quiet"> {one.examples.map((each) => each.sku ?? each.name).join(', ')}</span></span>
              <span className="small">{t('subjects', { count: one.count })}</span>
            </li>
          ))}
        </ul>
      )}
      {list(t('added', { count: added.length }), added)}{list(t('changedRules', { count: changed.length }), changed)}{list(t('removedRules', { count: removed.length }), removed)}
      <div className="row" style={{ justifyContent: 'flex-end' }}><Button onClick={onDrop}>{t('notNow')}</Button><Button variant="light" disabled={busy} onClick={onInstall}>{t('installThis', { version: pack.version })}</Button></div>
    </section>
  );
}

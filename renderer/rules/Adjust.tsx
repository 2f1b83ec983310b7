import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, RuleShown } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './rules.module.css';

const SEVERITIES = ['error', 'warning', 'info'] as const;
const RANK = { error: 0, warning: 1, info: 2 } as const;
type Severity = (typeof SEVERITIES)[number];

/** What this company changes about a rule it did not write: off or on, milder or stricter, never above the cap of its confidence. Each change says why. */
export function Adjust({ rule }: { rule: RuleShown }) {
  const { t } = useTranslation(['rules', 'ui']);
  const fail = useFailure();
  const { undo } = useUndo();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const on = rule.state === 'on';
  const own = rule.changed.filter((one) => one.match === rule.id);
  const said = note.trim();
  const adjust = async (change: Omit<Input<'rules.adjust'>, 'rule' | 'note'>, why: string): Promise<void> => {
    setBusy(true);
    try {
      const { changeSet } = await save('rules.adjust', { rule: rule.id, note: why, ...change });
      setNote('');
      toast(t('adjusted', { rule: rule.id }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  const allowed = SEVERITIES.filter((one) => RANK[one] >= RANK[rule.cap]);
  return (
    <section className={css.adjust} aria-label={t('adjust')}>
      <h3>{t('adjust')}</h3>
      {rule.changed.map((one, at) => <p key={`${one.match} ${at}`} className="small">{[one.match, one.off === undefined ? '' : t(one.off ? 'state-own-off' : 'state-on'), one.severity ? t(`ui:${one.severity}`) : ''].filter(Boolean).join(' · ')}: <em>{one.note}</em></p>)}
      <TextInput label={t('why')} description={t('whyHint')} value={note} maxLength={400} onChange={(event) => setNote(event.currentTarget.value)} />
      <div className="row" style={{ flexWrap: 'wrap' }}>
        <Button size="xs" disabled={busy || said.length < 3} onClick={() => void adjust({ off: on }, said)}>{t(on ? 'switchOff' : 'switchOn')}</Button>
        {on && <SegmentedControl size="xs" aria-label={t('severity')} disabled={busy || said.length < 3} value={rule.effectiveSeverity} data={SEVERITIES.map((value) => ({ value, label: t(`ui:${value}`), disabled: !allowed.includes(value) }))} onChange={(value) => { const severity = SEVERITIES.find((one): one is Severity => one === value); if (severity) void adjust({ severity }, said); }} />}
        {own.length > 0 && <Button size="xs" disabled={busy} onClick={() => void adjust({ off: null, severity: null }, t('asShipped'))}>{t('takeBack')}</Button>}
      </div>
      {rule.cap !== 'error' && <p className="small hint">{t('capHint', { cap: t(`ui:${rule.cap}`) })}</p>}
    </section>
  );
}

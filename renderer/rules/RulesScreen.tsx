import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBook2, IconPencilPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '#base';
import { useKeys } from '../frame/keys.ts';
import { useAsk } from '../queries.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ALL, chosenRules, type Choice, type Listed, listedRules, STATES } from './choice.ts';
import { OwnRule } from './OwnRule.tsx';
import { nextOwnNumber, ruleOutline } from './ruleOutline.ts';
import { RuleList } from './RuleList.tsx';
import { RulePage } from './RulePage.tsx';
import css from './rules.module.css';

const CONFIDENCES = ['A', 'C', 'C2', 'K', 'N'] as const;

/** Every rule of every pack: found by words, pack, country, confidence and subject; each with its page. */
export function RulesScreen() {
  const { t } = useTranslation(['rules', 'checks', 'ui']);
  const { rule: named, pack: asked } = useSearch({ from: '/rules' });
  const navigate = useNavigate();
  const [choice, setChoice] = useState<Choice>({ ...ALL, pack: asked ?? '' });
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 120);
  const [writing, setWriting] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { data, error } = useAsk('rules.browse', {}, { keepPrevious: true });
  const all = useMemo(() => (data ? listedRules(data) : []), [data]);
  const shown = useMemo(() => chosenRules(all, { ...choice, query }), [all, choice, query]);
  const current = shown.find((one) => one.id === named) ?? all.find((one) => one.id === named) ?? shown[0];
  const open = (one: Listed | undefined): void => { if (one) void navigate({ to: '/rules', search: { rule: one.id }, replace: true }); };
  const step = (by: 1 | -1): void => open(shown[(shown.findIndex((one) => one.id === current?.id) + by + shown.length) % Math.max(shown.length, 1)]);
  useKeys({ '/': () => field.current?.focus(), 'Ctrl+F': () => field.current?.focus(), ArrowDown: () => step(1), ArrowUp: () => step(-1) });
  const set = (patch: Partial<Choice>): void => setChoice({ ...choice, ...patch });
  const subjects = [...new Set(all.map((one) => one.subject).filter(Boolean))].sort();
  const pick = (label: string, value: string, onChange: (value: string) => void, options: { value: string; label: string }[]) => (
    <Select size="xs" aria-label={label} value={value} data={[{ value: '', label }, ...options]} onChange={(next) => onChange(next ?? '')} searchable={options.length > 12} className={css.pick} comboboxProps={{ width: 280, position: 'bottom-start', shadow: 'md' }} />
  );
  return (
    <div className={css.screen}>
      <PageHead title={t('title')} note={data && t('note', { rules: all.filter((one) => one.state === 'on').length, off: all.filter((one) => one.state !== 'on' && one.state !== 'retired').length, packs: data.packs.length })}>
        <Button leftSection={<IconPencilPlus size={16} aria-hidden />} disabled={!data} onClick={() => setWriting(ruleOutline(nextOwnNumber(all.map((one) => one.id)), dayOfInstant(Date.now())))}>{t('ownNew')}</Button>
      </PageHead>
      {writing !== null && <OwnRule text={writing} isNew onClose={() => setWriting(null)} onSaved={(rule) => { setWriting(null); void navigate({ to: '/rules', search: { rule }, replace: true }); }} />}
      <div className={css.bar}>
        <TextInput ref={field} size="xs" className={css.search} aria-label={t('search')} placeholder={t('search')} leftSection={<IconSearch size={15} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} rightSection={typed === '' ? undefined : <CloseButton size={20} aria-label={t('checks:clearSearch')} onClick={() => setTyped('')} />} />
        {pick(t('anyPack'), choice.pack, (pack) => set({ pack }), (data?.packs ?? []).map((one) => ({ value: one.id, label: one.title })))}
        {pick(t('anyConfidence'), choice.confidence, (confidence) => set({ confidence }), CONFIDENCES.map((value) => ({ value, label: t(`checks:confidence-${value}`) })))}
        {pick(t('anySubject'), choice.subject, (subject) => set({ subject }), subjects.map((value) => ({ value, label: t(`subject-${value}`, { defaultValue: value.replaceAll(/([A-Z])/gu, ' $1').toLowerCase() }) })))}
        {pick(t('anyState'), choice.state, (state) => set({ state }), STATES.map((value) => ({ value, label: t(`state-${value}`) })))}
        <span className="small quiet">{t('shown', { count: shown.length })}</span>
      </div>
      {error && <p className="error" role="alert" style={{ padding: '0 20px 10px' }}>{error.message}</p>}
      {data && shown.length === 0 && <EmptyState icon={IconBook2} title={t('noneTitle')} text={t('noneText')} />}
      {data && shown.length > 0 && (
        <div className={css.two}>
          <RuleList rules={shown} packs={data.packs} current={current?.id} onOpen={open} />
          {current && (current.state === 'retired' ? <Retired rule={current} /> : <RulePage key={current.id} id={current.id} />)}
        </div>
      )}
    </div>
  );
}

/** An id that is used no more. */
function Retired({ rule }: { rule: Listed }) {
  const { t } = useTranslation('rules');
  return <article className={css.page} aria-label={rule.id}><h2>{rule.id}</h2><p>{t('retiredOn', { day: rule.until.split('-').reverse().join('-') })}</p><p>{rule.title}</p>{rule.successor && <p>{t('successor', { rule: rule.successor })}</p>}</article>;
}

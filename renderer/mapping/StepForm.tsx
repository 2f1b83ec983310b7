import { Checkbox, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KNOWN_UNITS } from '#base';
import { unitName } from '#tradeids';
import type { Step } from './columnState.ts';
import css from './columns.module.css';

type Of<K extends Step['kind']> = Extract<Step, { kind: K }>;
type Props<K extends Step['kind']> = { step: Of<K>; onChange: (next: Step) => void };

function SplitForm({ step, onChange }: Props<'split'>) {
  const { t } = useTranslation('mapping');
  return (
    <div className={css.fields}>
      <TextInput size="xs" label={t('separator')} maxLength={20} value={step.separator} onChange={(event) => event.currentTarget.value !== '' && onChange({ ...step, separator: event.currentTarget.value })} />
      <NumberInput size="xs" label={t('part')} description={undefined} min={-50} max={50} allowDecimal={false} value={step.part} onChange={(value) => typeof value === 'number' && value !== 0 && Math.abs(value) <= 50 && onChange({ ...step, part: value })} />
    </div>
  );
}

function JoinForm({ step, others, onChange }: Props<'join'> & { others: readonly string[] }) {
  const { t } = useTranslation('mapping');
  return (
    <div className={css.fields}>
      <MultiSelect size="xs" className={css.wide} label={t('joinWith')} searchable maxValues={20} data={[...others]} value={step.columns} onChange={(columns) => columns.length > 0 && onChange({ ...step, columns })} />
      <TextInput size="xs" label={t('between')} maxLength={20} value={step.separator} onChange={(event) => onChange({ ...step, separator: event.currentTarget.value })} />
    </div>
  );
}

function ReplaceForm({ step, onChange }: Props<'replace'>) {
  const { t } = useTranslation('mapping');
  return (
    <div className={css.fields}>
      <TextInput size="xs" label={t('find')} maxLength={400} value={step.find} onChange={(event) => event.currentTarget.value !== '' && onChange({ ...step, find: event.currentTarget.value })} />
      <TextInput size="xs" label={t('replaceWith')} maxLength={2000} value={step.with ?? ''} onChange={(event) => onChange({ ...step, with: event.currentTarget.value })} />
      <Checkbox size="xs" label={t('pattern')} checked={step.pattern ?? false} onChange={(event) => onChange({ ...step, pattern: event.currentTarget.checked })} />
      <Checkbox size="xs" label={t('matchCase')} checked={step.matchCase ?? false} onChange={(event) => onChange({ ...step, matchCase: event.currentTarget.checked })} />
    </div>
  );
}

function UnitForm({ step, onChange }: Props<'unit'>) {
  const { t, i18n } = useTranslation('mapping');
  const units = KNOWN_UNITS.map((one) => <option key={one} value={one}>{unitName(one, i18n.language)} ({one})</option>);
  const put = (key: 'from' | 'to', value: string): void => { const { [key]: _, ...rest } = step; onChange({ ...rest, ...(value ? { [key]: value } : {}) } as Step); };
  return (
    <div className={css.fields}>
      <NativeSelect size="xs" label={t('unitMeant')} value={step.from ?? ''} onChange={(event) => put('from', event.currentTarget.value)}><option value="">{t('inCells')}</option>{units}</NativeSelect>
      <NativeSelect size="xs" label={t('unitTo')} value={step.to ?? ''} onChange={(event) => put('to', event.currentTarget.value)}><option value="">{t('asItIs')}</option>{units}</NativeSelect>
    </div>
  );
}

/** What can be said of one step. Choices of answers have a table of their own. */
export function StepForm({ step, others, onChange }: { step: Step; others: readonly string[]; onChange: (next: Step) => void }) {
  const { t } = useTranslation('mapping');
  switch (step.kind) {
    case 'split': return <SplitForm step={step} onChange={onChange} />;
    case 'join': return <JoinForm step={step} others={others} onChange={onChange} />;
    case 'replace': return <ReplaceForm step={step} onChange={onChange} />;
    case 'unit': return <UnitForm step={step} onChange={onChange} />;
    case 'trim': return <NativeSelect size="xs" aria-label={t('step-trim')} value={step.spaces ?? 'all'} onChange={(event) => onChange({ ...step, spaces: event.currentTarget.value === 'ends' ? 'ends' : 'all' })}><option value="all">{t('spaces-all')}</option><option value="ends">{t('spaces-ends')}</option></NativeSelect>;
    case 'case': return <NativeSelect size="xs" aria-label={t('step-case')} value={step.to} onChange={(event) => onChange({ ...step, to: event.currentTarget.value as Of<'case'>['to'] })}>{(['title', 'sentence', 'upper', 'lower'] as const).map((one) => <option key={one} value={one}>{t(`case-${one}`)}</option>)}</NativeSelect>;
    case 'decimal': return <NativeSelect size="xs" aria-label={t('step-decimal')} value={step.mark ?? ','} onChange={(event) => onChange({ ...step, mark: event.currentTarget.value === '.' ? '.' : ',' })}><option value=",">{t('mark-comma')}</option><option value=".">{t('mark-point')}</option></NativeSelect>;
    case 'day': return <NativeSelect size="xs" aria-label={t('step-day')} value={step.order} onChange={(event) => onChange({ ...step, order: event.currentTarget.value as Of<'day'>['order'] })}>{(['dmy', 'mdy', 'ymd'] as const).map((one) => <option key={one} value={one}>{t(`order-${one}`)}</option>)}</NativeSelect>;
    case 'choices': return <p className="hint small">{t('answerCount', { count: step.map.length })}</p>;
  }
}

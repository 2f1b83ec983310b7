import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column, Step } from './columnState.ts';
import css from './columns.module.css';
import { StepForm } from './StepForm.tsx';

/** A step as it begins; the preview beside it shows at once what it does. */
const START: Readonly<Record<Exclude<Step['kind'], 'choices'>, Step>> = {
  trim: { kind: 'trim', spaces: 'all' }, case: { kind: 'case', to: 'title' }, split: { kind: 'split', separator: '/', part: 1 }, join: { kind: 'join', columns: [], separator: ' ' },
  replace: { kind: 'replace', find: ' ', with: ' ', pattern: false, matchCase: false }, decimal: { kind: 'decimal', mark: ',' }, day: { kind: 'day', order: 'dmy' }, unit: { kind: 'unit', to: 'KGS' },
};
const KINDS = Object.keys(START) as (keyof typeof START)[];
const LIMIT = 20;

/** The steps every cell of a column goes through, in their order. Each can be changed, moved up and taken out again. */
export function StepList({ column, headings, onChange, onDecimal }: { column: Column; headings: readonly string[]; onChange: (steps: Step[]) => void; /** Takes back what the file's own commas proposed. */ onDecimal: () => void }) {
  const { t } = useTranslation('mapping');
  const steps = column.transforms ?? [];
  const others = [...new Set(headings.filter((one) => one !== column.heading))];
  const begin = (kind: keyof typeof START): void => onChange([...steps, kind === 'join' ? { kind, columns: [others[0] ?? ''], separator: ' ' } : START[kind]]);
  return (
    <section className={css.part} aria-label={t('steps')}>
      <div className="row">
        <h3 className="grow">{t('steps')}</h3>
        <Menu position="bottom-end">
          <Menu.Target><Button size="compact-xs" disabled={steps.length >= LIMIT} leftSection={<IconPlus size={13} aria-hidden />}>{t('addStep')}</Button></Menu.Target>
          <Menu.Dropdown>{KINDS.map((kind) => <Menu.Item key={kind} disabled={kind === 'join' && others.length === 0} onClick={() => begin(kind)}>{t(`step-${kind}`)}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      </div>
      {steps.length === 0 && column.decimal !== ',' && <p className="hint small">{t('noSteps')}</p>}
      <ol className={css.steps}>
        {column.decimal === ',' && (
          <li className={css.step}><div className={css.stepHead}><b className="grow">{t('step-decimal')}</b><span className="hint small">{t('byFile')}</span><ActionIcon size={24} variant="subtle" aria-label={t('removeStep', { name: t('step-decimal') })} onClick={onDecimal}><IconX size={14} /></ActionIcon></div></li>
        )}
        {steps.map((step, at) => {
          const name = t(`step-${step.kind}`);
          return (
            <li key={`${at} ${step.kind}`} className={css.step}>
              <div className={css.stepHead}>
                <span className="hint small">{at + 1}</span>
                <b className="grow">{name}</b>
                {at > 0 && <ActionIcon size={24} variant="subtle" aria-label={t('stepUp', { name })} onClick={() => onChange([...steps.slice(0, at - 1), step, ...steps.slice(at - 1, at), ...steps.slice(at + 1)])}><IconArrowUp size={14} /></ActionIcon>}
                <ActionIcon size={24} variant="subtle" aria-label={t('removeStep', { name })} onClick={() => onChange(steps.filter((_, each) => each !== at))}><IconX size={14} /></ActionIcon>
              </div>
              <StepForm step={step} others={others} onChange={(next) => onChange(steps.map((one, each) => (each === at ? next : one)))} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../ui/languageName.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './template.module.css';
import type { Looked, TemplateColumn } from './useTemplate.ts';

/** One column in full: what stands in every row, its unit and currency, the values it takes, the answers that were given. */
export function ColumnPanel({ head, column, languages, onChange }: { head: Looked['columns'][number]; column: TemplateColumn; languages: readonly string[]; onChange: (next: TemplateColumn) => void }) {
  const { t, i18n } = useTranslation('template');
  const all = [...new Set([...languages, ...(column.language ? [column.language] : [])])];
  const text = (key: 'unit' | 'currency', value: string): void => {
    const { [key]: _gone, ...rest } = column;
    onChange({ ...rest, ...(value.trim() === '' ? {} : { [key]: value.trim().toUpperCase() }), by: 'user' });
  };
  const { rule } = head;
  return (
    <aside className={css.side} aria-label={t('columnInFull')} tabIndex={0}>
      <h2>{visibleText(head.heading || head.letter)}</h2>
      {head.prompt && <p className="small quiet">{visibleText(head.prompt)}</p>}
      {column.constant !== undefined && <TextInput size="xs" label={t('constant')} description={t('constantHint')} value={column.constant} list={rule?.kind === 'list' ? 'template-values' : undefined} onChange={(event) => onChange({ ...column, constant: event.currentTarget.value, by: 'user' })} />}
      {rule?.kind === 'list' && <datalist id="template-values">{rule.values.slice(0, 200).map((one) => <option key={one} value={one} />)}</datalist>}
      {column.constant === undefined && (
        <div className={css.pair}>
          <TextInput size="xs" label={t('unit')} placeholder="CMS" maxLength={16} defaultValue={column.unit ?? ''} onBlur={(event) => text('unit', event.currentTarget.value)} />
          <TextInput size="xs" label={t('currency')} placeholder="USD" maxLength={3} defaultValue={column.currency ?? ''} onBlur={(event) => text('currency', event.currentTarget.value)} />
        </div>
      )}
      {column.field !== null && column.constant === undefined && all.length > 1 && (
        <NativeSelect
          size="xs" label={t('columnLanguage')} value={column.language ?? ''} data={[{ value: '', label: t('asTemplate') }, ...all.map((value) => ({ value, label: languageName(value, i18n.language) }))]}
          onChange={(event) => { const { language: _old, ...rest } = column; onChange({ ...rest, ...(event.currentTarget.value === '' ? {} : { language: event.currentTarget.value }), by: 'user' }); }}
        />
      )}
      {column.answers.length > 0 && (
        <section>
          <h3>{t('answers')}</h3>
          <ul className={css.answers}>
            {column.answers.map((one) => <li key={one.from}><span>{visibleText(one.from)} → <strong>{visibleText(one.to)}</strong></span><Button size="compact-xs" aria-label={t('forgetAnswer', { value: one.from })} onClick={() => onChange({ ...column, answers: column.answers.filter((each) => each.from !== one.from) })}><IconTrash size={13} aria-hidden /></Button></li>)}
          </ul>
        </section>
      )}
      {rule && (
        <section>
          <h3>{t('takes')}</h3>
          <p className={rule.kind === 'unknown' ? 'warning' : undefined}>{visibleText(rule.text)}</p>
          {rule.kind === 'unknown' && <p className="small quiet">{t('notUnderstood')}</p>}
          {rule.values.length > 0 && <ul className={css.values}>{rule.values.slice(0, 200).map((one) => <li key={one}>{visibleText(one)}</li>)}</ul>}
          {rule.count > 200 && <p className="small quiet">{t('moreValues', { count: rule.count - 200 })}</p>}
        </section>
      )}
    </aside>
  );
}

import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './atStorefront.module.css';
import { FileButton } from './FileButton.tsx';
import { RulePanel } from './RulePanel.tsx';
import { useLearn } from './useLearn.ts';

type Answer = Output<'attributeMap.get'>;
export type Rule = Answer['rules'][number];
export type MappingSource = Answer['sources'][number];

const BLANK = { from: null, required: false, values: [], free: true, answers: [] };

/** The attributes a storefront asks for in a category: its names, its values, and what the catalogue has for them. */
export function AttributesPart({ storefront }: { storefront: string }) {
  const { t } = useTranslation('atStorefront');
  const { count } = useFormat();
  const fail = useFailure();
  const [category, setCategory] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const { data } = useAsk('attributeMap.get', { storefront, category }, { keepPrevious: true });
  const write = async (rules: readonly Rule[]): Promise<boolean> => {
    try {
      await save('attributeMap.save', { storefront, category, rules: [...rules] });
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  const learn = useLearn(async (token, name) => {
    const found = await runJob('attributeMap.learn', { storefront, category, file: token }, t('reading', { file: name }), { quiet: true });
    if (await write(found.rules)) toast(t('attributesLearned', { count: found.rules.length }));
  });
  if (!data) return null;
  const { rules, sources } = data;
  const rule = rules.find((one) => one.name === open) ?? rules[0];
  const add = async (from: string | null, name: string): Promise<void> => {
    if (await write([...rules, { ...BLANK, category, from, name }])) setOpen(name);
  };
  const free = sources.filter((one) => !rules.some((each) => each.from === one.from));
  const sourceOf = (one: Rule): string => sources.find((each) => each.from === one.from)?.label ?? '';
  return (
    <div className={css.two}>
      <div className={css.main} tabIndex={0} role="region" aria-label={t('part-attributes')}>
        <div className={css.source}>
          <NativeSelect size="xs" label={t('inCategory')} value={category} onChange={(event) => { setCategory(event.currentTarget.value); setOpen(null); }} data={[{ value: '', label: t('everyCategory') }, ...data.categories.map((value) => ({ value, label: value }))]} />
          <span className="grow" />
          <FileButton label={t('learnAttributes')} accept=".xlsx" busy={learn.busy} onFile={learn.read} />
        </div>
        {rules.length === 0 && <p className={css.hint}>{t('noRules')}</p>}
        {rules.length > 0 && (
          <DataTable
            caption={t('attributesCaption')} rows={rules} keyOf={(one) => one.name} selected={rule?.name} onOpen={(one) => setOpen(one.name)}
            columns={[
              { key: 'name', heading: t('attributeThere'), cell: (one) => <button type="button" className={css.name} onClick={() => setOpen(one.name)}>{visibleText(one.name)}{one.required && <span className="small quiet"> {t('asked')}</span>}</button> },
              { key: 'from', heading: t('fromCatalogue'), cell: (one) => (one.from === null ? <span className="warning">{t('fromNowhere')}</span> : visibleText(sourceOf(one))) },
              { key: 'values', heading: t('values'), width: 120, numeric: true, cell: (one) => (one.values.length === 0 ? <span className="quiet">{t('anyText')}</span> : count(one.values.length)) },
            ]}
          />
        )}
        {free.length > 0 && (
          <section className={css.free} aria-label={t('unmapped')}>
            <h2>{t('unmapped')}</h2>
            <ul>{free.map((one) => <li key={one.from}><span>{visibleText(one.label)} <span className="small quiet">{t('itemsHave', { count: one.items })}</span></span><Button size="compact-xs" leftSection={<IconPlus size={13} aria-hidden />} aria-label={t('mapOf', { label: one.label })} onClick={() => void add(one.from, one.label)}>{t('map')}</Button></li>)}</ul>
          </section>
        )}
      </div>
      {rule && <RulePanel key={`${category} ${rule.name}`} rule={rule} sources={sources} onKeep={async (next) => { if (await write(rules.map((one) => (one === rule ? next : one)))) setOpen(next.name); }} onRemove={async () => { if (await write(rules.filter((one) => one !== rule))) setOpen(null); }} />}
    </div>
  );
}

import { Button, Menu, Select, Switch } from '@mantine/core';
import { IconChevronDown, IconCompass, IconFileDownload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Advice, Input } from '#app/contract';
import { saveFile } from '../client.ts';
import { useCountries } from '../checks/countries.ts';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { dayText } from '../ui/format.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './advisor.module.css';
import { Ahead } from './Ahead.tsx';
import { GoodsChoice } from './GoodsChoice.tsx';
import { Requirements } from './Requirements.tsx';
import { Sums } from './Sums.tsx';

type Asked = Input<'advisor.ask'>;
const FORMATS = ['pdf', 'xlsx', 'json'] as const;

/** "Sell this to that country on that day: what do I need?" */
export function AdvisorScreen() {
  const { t } = useTranslation(['advisor', 'ui']);
  const { abroad, nameOf } = useCountries();
  const search = useSearch({ from: '/advisor' });
  const navigate = useNavigate();
  const fail = useFailure();
  const [own, setOwn] = useState(false);
  const { sku, hs, to, on } = search;
  const ask = (patch: Partial<typeof search>): void => void navigate({ to: '/advisor', search: { ...search, ...patch }, replace: true });
  const asked: Asked | null = to && (sku ?? hs) ? { destination: to, ...(sku ? { sku } : { hsCode: hs }), ...(on ? { on } : {}) } : null;
  const { data, error, isFetching } = useAsk('advisor.ask', asked ?? { destination: 'AE' }, { enabled: asked !== null, keepPrevious: true });
  const save = async (format: (typeof FORMATS)[number]): Promise<void> => {
    if (!asked) return;
    try {
      const { file } = await runJob('advisor.export', { ...asked, format, for: 'self' }, t('saving'), { quiet: true });
      await saveFile(file);
      toast(t('saved', { file: file.name }));
    } catch (problem) {
      fail(problem);
    }
  };
  return (
    <div className={css.screen}>
      <PageHead title={t('title')} note={asked && data ? t('asOf', { day: dayText(data.on), packs: data.packs.length }) : t('note')}>
        <Menu position="bottom-end">
          <Menu.Target><Button disabled={!asked || !data} leftSection={<IconFileDownload size={16} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>{t('saveList')}</Button></Menu.Target>
          <Menu.Dropdown>{FORMATS.map((one) => <Menu.Item key={one} onClick={() => void save(one)}>{t(`as-${one}`)}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      </PageHead>
      <div className={css.question} role="search" aria-label={t('question')}>
        <GoodsChoice sku={sku} hs={hs} onChoose={(goods) => ask(goods)} />
        <Select label={t('to')} searchable data={abroad} value={to ?? null} placeholder={t('chooseCountry')} nothingFoundMessage={t('noCountry')} limit={100} onChange={(next) => next && ask({ to: next })} />
        <DayInput label={t('on')} value={on ?? ''} placeholder={t('today')} clearable={on !== undefined} onChange={(next) => ask({ on: next || undefined })} />
        <Switch size="xs" color="var(--accent)" className={css.own} label={t('onlyOwn')} checked={own} onChange={(event) => setOwn(event.currentTarget.checked)} />
      </div>
      {error && asked && <p className={`error ${css.failed}`} role="alert">{error.message}</p>}
      {!asked && <EmptyState icon={IconCompass} title={t('emptyTitle')} text={t('emptyText')} />}
      {asked && data && !error && <Answer advice={data} own={own} country={nameOf(data.destination)} busy={isFetching} />}
    </div>
  );
}

function Answer({ advice, own, country, busy }: { advice: Advice; own: boolean; country: string; busy: boolean }) {
  return (
    <div className={css.answer} aria-busy={busy}>
      <div className={css.main} tabIndex={0} data-pane="">
        <Sums advice={advice} country={country} />
        <Requirements advice={advice} own={own} />
      </div>
      <Ahead advice={advice} />
    </div>
  );
}

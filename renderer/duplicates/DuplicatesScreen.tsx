import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangleFilled, IconCopy, IconCopyCheck, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateShown } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { jobs, runJob, running } from '../jobs.ts';
import { queryClient, useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { useWatched } from '../state.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { momentText } from '../ui/format.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './duplicates.module.css';
import { IgnoredPairs } from './IgnoredPairs.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { PairRow } from './PairRow.tsx';

const STEP = 50;
const staleSearch = (): Promise<void> => queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith('duplicates.') });

/** Items that are likely one and the same, each pair with its reasons: merge them, or say that they are two. */
export function DuplicatesScreen() {
  const { t } = useTranslation(['duplicates', 'ui']);
  const { count } = useFormat();
  const { undo } = useUndo();
  const fail = useFailure();
  const [variants, setVariants] = useState(false);
  const [shown, setShown] = useState(STEP);
  const [merging, setMerging] = useState<DuplicateShown | null>(null);
  const [looking, setLooking] = useState(false);
  const { data } = useAsk('duplicates.list', { count: Math.min(shown, 200) }, { keepPrevious: true });
  const title = t('searching');
  const busy = running(useWatched(jobs)).some((one) => one.title === title);
  const search = async (): Promise<void> => {
    try {
      const { found } = await runJob('duplicates.find', { variants }, title, { quiet: true });
      await staleSearch();
      toast(t('found', { count: found }));
    } catch (error) {
      fail(error);
    }
  };
  const keepApart = async (pair: DuplicateShown): Promise<void> => {
    try {
      const { changeSet } = await save('duplicates.ignore', { kept: pair.one.id, other: pair.other.id });
      toast(t('toldApart', { one: pair.one.sku, other: pair.other.sku }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (error) {
      fail(error);
    }
  };
  const searched = data?.searched ?? null;
  return (
    <>
      <PageHead title={t('title')} note={searched ? t('searchedAt', { items: count(searched.items), at: momentText(searched.at) }) : t('note')}>
        <Checkbox label={t('withVariants')} checked={variants} onChange={(event) => setVariants(event.currentTarget.checked)} />
        {(data?.ignored ?? 0) > 0 && <Button onClick={() => setLooking(true)}>{t('ignoredCount', { count: data?.ignored ?? 0 })}</Button>}
        <Button variant="filled" leftSection={<IconSearch size={17} stroke={1.75} />} disabled={busy} onClick={() => void search()}>{searched ? t('searchAgain') : t('search')}</Button>
      </PageHead>
      <div className={css.body}>
        {searched?.behind && <p className={`row ${css.behind}`}><IconAlertTriangleFilled size={16} aria-hidden style={{ flex: 'none' }} />{t('behind')}</p>}
        {data && data.pairs.length === 0 && (searched
          ? <EmptyState icon={IconCopyCheck} title={t('none')} text={t('noneText')} />
          : <EmptyState icon={IconCopy} title={t('notSearched')} text={t('notSearchedText')} />)}
        {data && data.pairs.length > 0 && <p className="quiet">{t('pairs', { count: data.total })}</p>}
        <ul className={css.pairs} aria-label={t('pairList')}>{data?.pairs.map((pair) => <PairRow key={`${pair.one.id} ${pair.other.id}`} pair={pair} onMerge={() => setMerging(pair)} onApart={() => void keepApart(pair)} />)}</ul>
        {data && data.total > data.pairs.length && data.pairs.length < 200 && <div><Button onClick={() => setShown(shown + STEP)}>{t('more')}</Button></div>}
      </div>
      {merging && <MergeDialog pair={merging} onClose={() => setMerging(null)} />}
      {looking && <IgnoredPairs onClose={() => setLooking(false)} />}
    </>
  );
}

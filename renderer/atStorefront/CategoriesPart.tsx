import { Button } from '@mantine/core';
import { IconListTree, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { dayText } from '../ui/format.ts';
import { toast } from '../ui/toast.tsx';
import { useDeed } from '../ui/useDeed.ts';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './atStorefront.module.css';
import { CategoryChoice } from './CategoryChoice.tsx';
import { FileButton } from './FileButton.tsx';
import { OwnCategories } from './OwnCategories.tsx';
import { useLearn } from './useLearn.ts';

export type Categories = Output<'categories.get'>;
const FILES = '.xlsx,.csv,.txt,.xls,.ods';

/** The storefront's categories as the company's own file has them, and which of them each category of the catalogue is. */
export function CategoriesPart({ storefront, title }: { storefront: string; title: string }) {
  const { t } = useTranslation('atStorefront');
  const { count } = useFormat();
  const fail = useFailure();
  const { data } = useAsk('categories.get', { storefront });
  const [chosen, setChosen] = useState<string | null>(null);
  const learn = useLearn(async (token, name) => {
    const found = await runJob('categories.learn', { storefront, file: token, keep: true }, t('reading', { file: name }), { quiet: true });
    toast(t('learned', { count: found.count }));
  });
  const [forget, forgetting] = useDeed(() => save('categories.forget', { storefront }).then(() => undefined, fail));
  if (!data) return null;
  if (!data.list && data.own.length === 0) return <div className={css.start}><EmptyState icon={IconListTree} title={t('noCategories')} text={t('noCategoriesText')} /></div>;
  const open = data.own.find((one) => one.category === chosen) ?? data.own.find((one) => one.pick === null && !one.known) ?? data.own[0];
  return (
    <div className={css.two}>
      <div className={css.main} tabIndex={0} role="region" aria-label={t('part-categories')}>
        {data.list ? (
          <div className={css.source}>
            <span className="grow">{t('listOf', { count: data.list.count, shown: count(data.list.count), file: visibleText(data.list.file), day: dayText(data.list.on) })}</span>
            <FileButton label={t('readAnother')} accept={FILES} busy={learn.busy} onFile={learn.read} />
            <Button size="xs" disabled={forgetting} leftSection={<IconTrash size={14} aria-hidden />} onClick={() => void forget()}>{t('forget')}</Button>
          </div>
        ) : (
          <div className={css.learn}>
            <FileDrop title={t('dropCategories')} text={t('dropCategoriesText', { storefront: title })} accept={FILES} onFiles={([file]) => file && learn.read(file)} />
            <p className="small quiet">{t('noneInvented')}</p>
          </div>
        )}
        <OwnCategories categories={data} chosen={open?.category ?? null} onChoose={setChosen} />
      </div>
      {open && data.list && <CategoryChoice key={open.category} storefront={storefront} own={open} />}
    </div>
  );
}

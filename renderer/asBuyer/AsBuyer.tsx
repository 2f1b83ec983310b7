import { Button, Loader } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentCompany } from '../company.ts';
import { runJob } from '../jobs.ts';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import css from './asBuyer.module.css';
import { BuyerView } from './BuyerView.tsx';
import { TextEditor } from './TextEditor.tsx';
import { useOwnTexts } from './useOwnTexts.ts';

type Props = { storefront: string; id: string; sku: string; onChanged: () => void };

/** The listing of one item as a buyer would see it, its texts beside it to be written anew for this storefront. */
export function AsBuyer({ storefront, id, sku, onChanged }: Props) {
  const { t } = useTranslation('listing');
  const [opened, setOpened] = useState(false);
  const texts = useOwnTexts(storefront, id);
  const close = async (): Promise<void> => {
    // What was typed last is not lost by Esc.
    if (!(await texts.keepAll())) return;
    setOpened(false);
    if (texts.changed()) onChanged();
  };
  return (
    <>
      <Button size="compact-sm" className={css.open} leftSection={<IconEye size={15} stroke={1.75} aria-hidden />} onClick={() => setOpened(true)}>{t('asBuyer')}</Button>
      <Dialog opened={opened} onClose={() => void close()} title={t('asBuyerOf', { sku })} size={1180}>{opened && <Page storefront={storefront} id={id} texts={texts} />}</Dialog>
    </>
  );
}

function Page({ storefront, id, texts }: { storefront: string; id: string; texts: ReturnType<typeof useOwnTexts> }) {
  const { t } = useTranslation('listing');
  const company = useWatched(currentCompany);
  const language = useWatched(currentLanguage);
  const { data, error } = useQuery({ queryKey: ['listing.page', company, language, storefront, id], queryFn: () => runJob('listing.page', { storefront, id }, t('makingPage'), { quiet: true }), placeholderData: (before) => before });
  if (error) return <p className="error" role="alert">{error.message}</p>;
  if (!data) return <div className={css.wait}><Loader role="status" size={20} aria-label={t('makingPage')} /></div>;
  return (
    <div className={css.page}>
      <BuyerView page={data} drafts={texts.drafts} />
      <section className={css.texts} aria-label={t('textsFor', { storefront: data.storefront })} tabIndex={0}>
        <h3>{t('textsFor', { storefront: data.storefront })}</h3>
        <p className="small quiet">{t('textsForText')}</p>
        {data.texts.map((one) => <TextEditor key={one.text} page={data} text={one} texts={texts} />)}
      </section>
    </div>
  );
}

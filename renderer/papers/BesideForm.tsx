import { ActionIcon, Button } from '@mantine/core';
import { IconFileSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { call } from '../client.ts';
import { PageView } from '../ui/PageView.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import css from './papers.module.css';
import type { Offer, Offers } from './useOffers.ts';
import { shownOfValue } from './values.ts';

type Looked = Output<'papers.look'>;

/** Asks the core for a file to look at; `problem` says why there is none. */
function useLook(asked: { id: string } | { file: string }, name: string): { looked: Looked | null; problem: string } {
  const key = JSON.stringify(asked);
  const [state, setState] = useState<{ key: string; looked: Looked | null; problem: string }>({ key: '', looked: null, problem: '' });
  useEffect(() => {
    let current = true;
    call('papers.look', JSON.parse(key) as typeof asked).then((looked) => {
      if (current) setState({ key, looked, problem: '' });
    }).catch((error: unknown) => {
      if (current) setState({ key, looked: null, problem: error instanceof Error ? error.message : String(error) });
    });
    return () => { current = false; };
    // Another file under the same paper is another name.
  }, [key, name]);
  return state.key === key ? state : { looked: null, problem: '' };
}

/** A file in the window: its pages, or why it cannot be shown. */
export function FileView({ asked, name, at }: { asked: { id: string } | { file: string }; name: string; at?: { page: number } | undefined }) {
  const { t } = useTranslation(['papers', 'ui']);
  const { looked, problem } = useLook(asked, name);
  if (problem !== '') return <p className={`${css.lookProblem} error`} role="alert">{visibleText(problem)}</p>;
  if (!looked) return <p className={`${css.lookProblem} quiet`} role="status">{t('ui:openingFile')}</p>;
  return <PageView loose token={looked.file.token} picture={looked.picture} title={t('pagesOf', { name })} failed={t('cannotDraw')} at={at} />;
}

/** One value that the text offers: what it is, as printed, where, and one press to take it over. */
function OfferRow({ one, onTake, onPage }: { one: Offer; onTake: () => void; onPage: () => void }) {
  const { t } = useTranslation('papers');
  const value = shownOfValue(one.value, undefined);
  return (
    <li>
      <span className="grow"><span className="quiet small">{one.label}</span> <b>{visibleText(value)}</b><br /><button type="button" className="link small" aria-label={t('showPlace', { field: one.label, page: one.page })} onClick={onPage}>{t('page', { page: one.page })}</button> <span className="quiet small">{visibleText(one.text)}</span></span>
      <Button size="xs" aria-label={t('takeFor', { field: one.label, value })} onClick={onTake}>{t('take')}</Button>
    </li>
  );
}

/** The attached file beside the form, so that its fields are typed while looking at it; values of its text are offered above the page. */
export function BesideForm({ id, file, offers, onClose }: { id: string; file: { name: string; pdf: boolean }; offers: Offers; onClose: () => void }) {
  const { t } = useTranslation('papers');
  const [at, setAt] = useState<{ page: number } | undefined>();
  return (
    <aside className={css.aside} aria-label={t('beside')} data-pane="" tabIndex={-1}>
      <div className={`${css.asideHead} row`}>
        <b className="grow ell">{visibleText(file.name)}</b>
        {file.pdf && <Button size="xs" variant="light" leftSection={<IconFileSearch size={14} aria-hidden />} loading={offers.busy} onClick={offers.read}>{t('readFile')}</Button>}
        <ActionIcon aria-label={t('hideFile')} onClick={onClose}><IconX size={16} stroke={1.75} /></ActionIcon>
      </div>
      {offers.items?.length === 0 && <p className={`${css.lookProblem} quiet`} role="status">{t('nothingOffered')}</p>}
      {offers.items && offers.items.length > 0 && (
        <ul className={css.offers} aria-label={t('offered')} tabIndex={0}>{offers.items.map((one) => <OfferRow key={one.path} one={one} onTake={() => offers.take(one)} onPage={() => setAt({ page: one.page })} />)}</ul>
      )}
      <FileView asked={{ id }} name={file.name} at={at} />
    </aside>
  );
}

import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './buyers.module.css';
import { visibleText } from '../ui/visibleText.tsx';

/** Adds items by search, or a pasted column of our item numbers. */
export function AddItems({ buyer, onClose }: { buyer: string; onClose: () => void }) {
  const { t } = useTranslation('buyers');
  const fail = useFailure();
  const [query, setQuery] = useState('');
  const [pasted, setPasted] = useState('');
  const { data } = useAsk('catalogue.search', { query, limit: 8 }, { enabled: query.trim() !== '', keepPrevious: true });
  const skus = pasted.split(/[\r\n\t]+/u).map((one) => one.trim()).filter(Boolean);
  const add = async (wanted: readonly string[]): Promise<void> => {
    try {
      const { added, already, unknown } = await save('buyers.addItems', { buyer, skus: [...wanted] });
      setPasted(unknown.join('\n'));
      toast([t('added', { count: added }), already > 0 && t('already', { count: already }), unknown.length > 0 && t('unknown', { count: unknown.length })].filter(Boolean).join(' '));
      if (unknown.length === 0 && wanted.length > 1) onClose();
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('addItems')} size={560}>
      <TextInput data-autofocus label={t('searchItems')} value={query} leftSection={<IconSearch size={15} aria-hidden />} onChange={(event) => setQuery(event.currentTarget.value)} />
      {query.trim() !== '' && (
        <ul className={css.found}>
          {(data?.items ?? []).map((one) => <li key={one.id} className="row"><span className="grow ell"><b>{visibleText(one.sku)}</b> {visibleText(one.name)}</span><Button size="xs" leftSection={<IconPlus size={14} />} aria-label={t('addOne', { sku: one.sku })} onClick={() => void add([one.sku])}>{t('add')}</Button></li>)}
          {data?.items.length === 0 && <li className="quiet">{t('nothingFound')}</li>}
        </ul>
      )}
      <Textarea label={t('pasteNumbers')} description={t('pasteHint')} value={pasted} minRows={5} autosize maxRows={12} onChange={(event) => setPasted(event.currentTarget.value)} />
      <div className="row"><span className="grow" /><Button onClick={onClose}>{t('cancel')}</Button><Button variant="filled" disabled={skus.length === 0} onClick={() => void add(skus)}>{t('addCount', { count: skus.length })}</Button></div>
    </Dialog>
  );
}

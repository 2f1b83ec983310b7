import { Button, Textarea } from '@mantine/core';
import { IconTrademark } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useFailure } from '../ui/useFailure.ts';

/** The company's list of other firms' brands: a listing that names one gets a point. */
export function BrandWords({ onSaved }: { onSaved: () => void }) {
  const { t } = useTranslation(['listing', 'ui']);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button leftSection={<IconTrademark size={16} stroke={1.75} aria-hidden />} onClick={() => setOpened(true)}>{t('brandWords')}</Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('brandWords')} size={520}>{opened && <Words onClose={() => setOpened(false)} onSaved={onSaved} />}</Dialog>
    </>
  );
}

function Words({ onClose, onSaved }: { onClose: () => void; onSaved: () => void }) {
  const { t } = useTranslation(['listing', 'ui']);
  const fail = useFailure();
  const { data } = useAsk('listing.brandWords', {});
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? data?.words.join('\n') ?? '';
  const keep = async (): Promise<void> => {
    try {
      await save('listing.saveBrandWords', { words: text.split(/[\n,;]/u).map((one) => one.trim()).filter((one) => one !== '') });
      onClose();
      onSaved();
    } catch (error) {
      fail(error);
    }
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); void keep(); }}>
      <p className="quiet">{t('brandWordsText')}</p>
      <Textarea label={t('brandWordsOneEach')} autosize minRows={6} maxRows={14} value={text} onChange={(event) => setTyped(event.currentTarget.value)} data-autofocus />
      <div className="row" style={{ justifyContent: 'flex-end', marginTop: 12 }}>
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button type="submit" variant="filled">{t('keepWords')}</Button>
      </div>
    </form>
  );
}

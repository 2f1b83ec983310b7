import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';

/** Slips to print: for which items, how large. */
export function SlipsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['photos', 'ui']);
  const fail = useFailure();
  const [onlyMissing, setOnlyMissing] = useState(true);
  const [perPage, setPerPage] = useState<8 | 24>(24);
  const [paper, setPaper] = useState<'A4' | 'Letter'>('A4');
  const [busy, setBusy] = useState(false);
  const print = async (): Promise<void> => {
    setBusy(true);
    try {
      const { file, slips, pages, left } = await runJob('photos.slips', { onlyWithoutPhotos: onlyMissing, perPage, paper }, t('makingSlips'), { quiet: true });
      await saveFile(file);
      toast([t('slipsMade', { slips, pages }), left > 0 ? t('slipsLeft', { count: left }) : ''].filter(Boolean).join(' '));
      onClose();
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('printSlips')} size={520}>
      <p className="quiet">{t('slipsText')}</p>
      <Checkbox checked={onlyMissing} onChange={(event) => setOnlyMissing(event.currentTarget.checked)} label={t('slipsOnlyMissing')} />
      <div className="row">
        <NativeSelect className="grow" label={t('slipsPerPage')} value={String(perPage)} onChange={(event) => setPerPage(event.currentTarget.value === '8' ? 8 : 24)} data={[{ value: '24', label: t('slips24') }, { value: '8', label: t('slips8') }]} />
        <NativeSelect label={t('slipsPaper')} value={paper} onChange={(event) => setPaper(event.currentTarget.value === 'Letter' ? 'Letter' : 'A4')} data={['A4', 'Letter']} />
      </div>
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button variant="filled" data-autofocus disabled={busy} leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void print()}>{t('slipsDeed')}</Button>
      </div>
    </Dialog>
  );
}

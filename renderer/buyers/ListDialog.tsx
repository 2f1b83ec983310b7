import { Button, SegmentedControl, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';
import { Releases } from '../leaving/Releases.tsx';
import { useAskedReleases } from '../leaving/useAskedReleases.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useFailure } from '../ui/useFailure.ts';

const FORMATS = ['xlsx', 'csv'] as const;

/** One buyer's list for that buyer: in which form, and which inside field goes along this once. */
export function ListDialog({ buyer, onClose }: { buyer: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation(['buyers', 'leaving', 'ui']);
  const fail = useFailure();
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx');
  const { lines, released, setReleased, looking } = useAskedReleases('buyers.listReleases', buyer.id, async () => (await runJob('buyers.listReleases', { buyer: buyer.id }, t('leaving:lookingInside'), { quiet: true })).lines);
  const go = async (): Promise<void> => {
    onClose();
    try {
      await saveFile((await runJob('buyers.exportList', { buyer: buyer.id, format, release: [...released] }, t('goingOut', { name: buyer.name }))).file);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('listForThemTitle', { name: buyer.name })} size={520}>
      <form onSubmit={(event) => { event.preventDefault(); void go(); }}>
        <Stack gap="md">
          <SegmentedControl aria-label={t('listFormat')} value={format} onChange={(next) => setFormat(next === 'csv' ? 'csv' : 'xlsx')} data={[{ value: 'xlsx', label: 'Excel (XLSX)' }, { value: 'csv', label: 'CSV' }]} />
          <p className="small quiet">{t('listHolds')}</p>
          {looking && <p className="small quiet" role="status">{t('leaving:lookingInside')}</p>}
          <Releases lines={lines} released={released} onChange={setReleased} />
          <div className="row" style={{ justifyContent: 'flex-end' }}>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button type="submit" variant="filled" data-autofocus disabled={looking} leftSection={<IconDownload size={16} aria-hidden />}>{t('makeList')}</Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}

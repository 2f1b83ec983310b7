import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListColumn, Output } from '#app/contract';
import { upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { ColumnChoice } from '../ui/ColumnChoice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { ListPreview } from './ListPreview.tsx';
import type { BuyerShown } from './useBuyers.ts';

type Inspected = Output<'buyers.inspectList'>;
export type Planned = Output<'buyers.importList'>;
export type Show = 'all' | 'created' | 'updated' | 'unchanged' | 'rejected';
const FIELDS = ['sku', 'itemNo', 'barcode', 'description', 'price', 'currency', 'validFrom', 'validTo', 'perInner', 'perCarton', 'packingNote'] as const;

/** One buyer's list from a file: columns proposed, every change shown, then one deed. No other buyer's list and no item is touched. */
export function ImportList({ buyer, onClose }: { buyer: BuyerShown; onClose: () => void }) {
  const { t } = useTranslation('buyers');
  const fail = useFailure();
  const [token, setToken] = useState('');
  const [inspected, setInspected] = useState<Inspected | null>(null);
  const [columns, setColumns] = useState<readonly ListColumn[]>([]);
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [show, setShow] = useState<Show>('all');
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work().catch(fail);
    setBusy(false);
  };
  const choose = (file: File): Promise<void> => run(async () => {
    const chosen = await upload(file);
    const found = await runJob('buyers.inspectList', { buyer: buyer.id, file: chosen.token }, t('reading', { file: file.name }), { quiet: true });
    setToken(chosen.token);
    setInspected(found);
    setColumns(found.columns);
  });
  const plan = (write: boolean, wanted: Show): Promise<void> => run(async () => {
    if (!inspected) return;
    const answer = await runJob('buyers.importList', { buyer: buyer.id, file: token, ...(inspected.sheet ? { sheet: inspected.sheet } : {}), headerRow: inspected.headerRow, columns: [...columns], write, ...(write && planned ? { seen: planned.seen } : {}), show: wanted, count: 200 }, t(write ? 'writing' : 'comparing', { file: inspected.file }), { quiet: !write });
    if (!write) return setPlanned(answer);
    onClose();
    toast(t('imported', { created: answer.created, updated: answer.updated }));
  });
  const named = columns.some((one) => one.field === 'sku' || one.field === 'itemNo');
  return (
    <Dialog opened onClose={onClose} title={t('importTitle', { name: buyer.name })} size={940}>
      {!inspected && <FileDrop title={t('dropTitle')} text={t('dropText')} accept=".csv,.tsv,.txt,.xlsx" onFiles={([file]) => file && void choose(file)} />}
      {inspected && !planned && (
        <>
          <p className="quiet">{t('columnsText', { file: inspected.file, row: inspected.headerRow })}</p>
          <ColumnChoice columns={columns} sample={inspected.sample} fields={FIELDS.map((value) => ({ value, label: t(`column-${value}`) }))} onChange={setColumns} />
          {!named && <p className="warning" role="alert">{t('noKeyColumn')}</p>}
          <div className="row"><span className="grow" /><Button onClick={onClose}>{t('cancel')}</Button><Button variant="filled" loading={busy} disabled={!named} onClick={() => void plan(false, show)}>{t('compare')}</Button></div>
        </>
      )}
      {planned && (
        <>
          <ListPreview planned={planned} show={show} onShow={(next) => { setShow(next); void plan(false, next); }} />
          <div className="row"><Button onClick={() => setPlanned(null)}>{t('back')}</Button><span className="grow quiet small">{t('onlyThis', { name: buyer.name })}</span><Button variant="filled" loading={busy} disabled={planned.created + planned.updated === 0} onClick={() => void plan(true, 'all')}>{t('putIn', { count: planned.created + planned.updated })}</Button></div>
        </>
      )}
    </Dialog>
  );
}

import { Button, Checkbox, Radio, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#app/contract';
import { saveFile } from '../client.ts';
import { Releases } from '../leaving/Releases.tsx';
import { runJob } from '../jobs.ts';
import { useWatched } from '../state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { type ExportAsked, exportAsked } from './exportAsked.ts';
import { useReleases } from './useReleases.ts';

type Asked = Input<'catalogue.export'>;
const FORMATS = ['xlsx', 'csv', 'json'] as const;
const READERS = ['self', 'buyer', 'public'] as const;
type Items = 'chosen' | 'shown' | 'all';

const isFiltered = ({ view }: ExportAsked): boolean => view !== undefined && (view.query !== '' || (view.filters ?? []).length > 0);

/** The catalogue, or a part of it, as a file: in which form, for whom, which items. */
export function ExportDialog() {
  const asked = useWatched(exportAsked);
  const { t } = useTranslation('history');
  const close = (): void => exportAsked.set(null);
  return <Dialog opened={asked !== null} onClose={close} title={t('exportTitle')} size={620}>{asked && <Choices asked={asked} onClose={close} />}</Dialog>;
}

function Choices({ asked, onClose }: { asked: ExportAsked; onClose: () => void }) {
  const { t } = useTranslation(['history', 'ui']);
  const fail = useFailure();
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx');
  const [reader, setReader] = useState<(typeof READERS)[number]>('self');
  const [recipient, setRecipient] = useState('');
  const chosen = asked.ids?.length ?? 0;
  const offered: Items[] = [...(chosen > 0 ? (['chosen'] as const) : []), ...(isFiltered(asked) ? (['shown'] as const) : []), 'all'];
  const [items, setItems] = useState<Items>(offered[0] ?? 'all');
  const [variants, setVariants] = useState(true);
  const [everything, setEverything] = useState(false);
  const mayBeWhole = format === 'json' && reader === 'self' && items === 'all' && variants;
  const which = (): Pick<Asked, 'ids' | 'view'> => (items === 'chosen' ? { ids: [...(asked.ids ?? [])] } : items === 'shown' && asked.view ? { view: asked.view } : {});
  const { lines, released, setReleased, looking } = useReleases(reader === 'self' ? null : { for: reader, variants, ...which() });
  const go = async (): Promise<void> => {
    onClose();
    try {
      const made = await runJob('catalogue.export', { format, for: reader, recipient: recipient.trim(), variants, everything: everything && mayBeWhole, release: released, ...which() }, t('exporting'), { quiet: true });
      await saveFile(made.file);
      toast(t('exported', { file: made.file.name, products: made.products, variants: made.variants }));
    } catch (error) {
      fail(error);
    }
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); void go(); }}>
      <Stack gap="md">
        <SegmentedControl aria-label={t('exportFormat')} value={format} onChange={(next) => setFormat(FORMATS.find((one) => one === next) ?? 'xlsx')} data={FORMATS.map((one) => ({ value: one, label: t(`format-${one}`) }))} />
        <Radio.Group label={t('exportFor')} value={reader} onChange={(next) => setReader(READERS.find((one) => one === next) ?? 'self')}>
          <Stack gap="xs" mt={6}>{READERS.map((one) => <Radio key={one} size="xs" color="var(--accent)" value={one} label={t(`for-${one}`)} description={t(`for-${one}-means`)} />)}</Stack>
        </Radio.Group>
        {reader === 'buyer' && <TextInput label={t('recipient')} description={t('recipientHint')} value={recipient} maxLength={200} onChange={(event) => setRecipient(event.currentTarget.value)} />}
        <Radio.Group label={t('exportItems')} value={items} onChange={(next) => setItems(offered.find((one) => one === next) ?? 'all')}>
          <Stack gap="xs" mt={6}>{offered.map((one) => <Radio key={one} size="xs" color="var(--accent)" value={one} label={t(`items-${one}`, { count: chosen })} />)}</Stack>
        </Radio.Group>
        <Checkbox label={t('withTheirVariants')} checked={variants} onChange={(event) => setVariants(event.currentTarget.checked)} />
        {mayBeWhole && <Checkbox label={t('everything')} description={t('everythingMeans')} checked={everything} onChange={(event) => setEverything(event.currentTarget.checked)} />}
        {looking && <p className="small quiet" role="status">{t('lookingReleases')}</p>}
        <Releases lines={lines} released={released} onChange={setReleased} />
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" variant="filled" data-autofocus disabled={looking} leftSection={<IconFileExport size={17} stroke={1.75} />}>{t('exportDeed')}</Button>
        </div>
      </Stack>
    </form>
  );
}

import { Button } from '@mantine/core';
import { IconBoxMultiple } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '#app/contract';
import { call } from '../client.ts';
import { useFailure } from '../ui/useFailure.ts';
import { GroupDialog } from './GroupDialog.tsx';

/** In the bar of selected rows: makes them variants of one product, whether they were chosen one by one or as a whole view. */
export function GroupButton({ count, selection, className, onDone }: { count: number; selection: () => Selection; className?: string; onDone: () => void }) {
  const { t } = useTranslation('variants');
  const fail = useFailure();
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const open = (): void => {
    const chosen = selection();
    if ('ids' in chosen) setIds(chosen.ids);
    else void call('catalogue.ids', { selection: chosen }).then((found) => setIds(found.ids), fail);
  };
  return (
    <>
      <Button size="xs" className={className} leftSection={<IconBoxMultiple size={15} />} disabled={count < 2} onClick={open}>{t('groupButton')}</Button>
      {ids && <GroupDialog ids={ids} onClose={() => setIds(null)} onDone={() => { setIds(null); onDone(); }} />}
    </>
  );
}

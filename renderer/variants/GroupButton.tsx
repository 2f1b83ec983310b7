import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBoxMultiple } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { GroupDialog } from './GroupDialog.tsx';

/** In the bar of selected rows: makes them variants of one product. */
export function GroupButton({ ids, className, onDone }: { ids: readonly string[]; className?: string; onDone: () => void }) {
  const { t } = useTranslation('variants');
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button size="xs" className={className} leftSection={<IconBoxMultiple size={15} />} disabled={ids.length < 2} onClick={dialog.open}>{t('groupButton')}</Button>
      {opened && <GroupDialog ids={ids} onClose={dialog.close} onDone={() => { dialog.close(); onDone(); }} />}
    </>
  );
}

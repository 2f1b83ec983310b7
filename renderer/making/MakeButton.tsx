import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MakeDialog } from './MakeDialog.tsx';

/** Makes documents of a shipment; stands in the head of its page. */
export function MakeButton({ shipment, number }: { shipment: string; number: string }) {
  const { t } = useTranslation('making');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="filled" leftSection={<IconFileExport size={16} stroke={1.75} aria-hidden />} onClick={() => setOpen(true)}>{t('make')}</Button>
      {open && <MakeDialog shipment={shipment} number={number} onClose={() => setOpen(false)} />}
    </>
  );
}

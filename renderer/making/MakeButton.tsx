import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Opens the making of documents; stands in the head of a shipment's page, which keeps the dialog. */
export function MakeButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('making');
  return <Button leftSection={<IconFileExport size={16} stroke={1.75} aria-hidden />} onClick={onOpen}>{t('make')}</Button>;
}

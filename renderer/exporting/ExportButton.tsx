import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ExportAsked, exportAsked } from './exportAsked.ts';

/** Opens the export of what is chosen or shown here. */
export function ExportButton({ className, ...asked }: ExportAsked & { className?: string }) {
  const { t } = useTranslation('history');
  return <Button size="xs" className={className} leftSection={<IconFileExport size={15} stroke={1.75} />} onClick={() => exportAsked.set(asked)}>{t('export')}</Button>;
}

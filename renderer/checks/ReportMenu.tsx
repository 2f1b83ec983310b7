import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { askedOf, type Filter, type Question } from './useBoard.ts';

const FORMATS = ['pdf', 'xlsx', 'json'] as const;

/** The board as it is filtered, as a file for oneself. */
export function ReportMenu({ question, filter, disabled }: { question: Question; filter: Filter; disabled: boolean }) {
  const { t } = useTranslation('checks');
  const fail = useFailure();
  const make = async (format: (typeof FORMATS)[number]): Promise<void> => {
    try {
      const { file, points } = await runJob('checks.report', { ...askedOf(question), filter, format, for: 'self' }, t('reporting'), { quiet: true });
      await saveFile(file);
      toast(t('reported', { file: file.name, points }));
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button size="xs" disabled={disabled} leftSection={<IconFileDownload size={15} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>{t('report')}</Button></Menu.Target>
      <Menu.Dropdown>{FORMATS.map((one) => <Menu.Item key={one} onClick={() => void make(one)}>{t(`report-${one}`)}</Menu.Item>)}</Menu.Dropdown>
    </Menu>
  );
}

import { Button, Menu } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';
import { useFailure } from '../ui/useFailure.ts';
import type { Crossed } from './crossing.ts';

type Kind = Crossed['kinds'][number];

/** A blank form of one kind of document as a workbook: filled in outside, by the CHA or the factory, and dropped here. */
export function BlankForm({ kinds }: { kinds: readonly Kind[] }) {
  const { t } = useTranslation('crosscheck');
  const fail = useFailure();
  const keep = async ({ kind, name }: Kind): Promise<void> => {
    try {
      await saveFile((await runJob('papers.formFile', { kind }, name, { quiet: true })).file);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Menu position="top-start" width={260}>
      <Menu.Target><Button size="xs" variant="subtle" leftSection={<IconFileSpreadsheet size={15} stroke={1.75} aria-hidden />}>{t('blankForm')}</Button></Menu.Target>
      <Menu.Dropdown mah={380} style={{ overflow: 'auto' }}>{kinds.map((one) => <Menu.Item key={one.kind} onClick={() => void keep(one)}>{one.name}</Menu.Item>)}</Menu.Dropdown>
    </Menu>
  );
}

import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { save } from '../saving.ts';
import { useFailure } from '../ui/useFailure.ts';
import type { Crossed } from './crossing.ts';

/** A new document of the shipment, filled with what is known, whose form opens at once. */
export function AddDocument({ shipment, kinds }: { shipment: string; kinds: Crossed['kinds'] }) {
  const { t } = useTranslation('crosscheck');
  const navigate = useNavigate();
  const fail = useFailure();
  const add = async (kind: Crossed['kinds'][number]['kind']): Promise<void> => {
    try {
      const { id } = await save('papers.add', { kind, shipment });
      await navigate({ to: '/papers/$id', params: { id } });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target><Button leftSection={<IconPlus size={17} stroke={1.75} aria-hidden />}>{t('addDocument')}</Button></Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflow: 'auto' }}>
        {kinds.map((one) => <Menu.Item key={one.kind} onClick={() => void add(one.kind)}>{one.name}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}

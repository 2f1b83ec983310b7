import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconBuildingStore, IconCopy, IconRotateClockwise2, IconSquareDashed, IconTrash, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './gallery.module.css';
import type { Images } from './useImages.ts';

type Props = { count: number; images: Images; storefronts: readonly { id: string; title: string }[]; onCopy: () => void };

/** What can be done with the ticked photos, each as one step of undo. */
export function SelectionBar({ count, images, storefronts, onCopy }: Props) {
  const { t } = useTranslation(['gallery', 'ui']);
  const of = images.photos.filter((one) => images.picked.has(one.id)).map((one) => one.id);
  return (
    <div className={css.selection} role="toolbar" aria-label={t('withPicked')}>
      <span className="strong">{t('pickedPhotos', { count })}</span>
      <Button size="xs" leftSection={<IconSquareDashed size={15} />} onClick={() => void images.deed({ kind: 'square', colour: '#ffffff' }, of)}>{t('squarePad')}</Button>
      <Button size="xs" leftSection={<IconRotateClockwise2 size={15} />} onClick={() => void images.deed({ kind: 'turn', by: 90 }, of)}>{t('turnRight')}</Button>
      <Button size="xs" leftSection={<IconArrowBackUp size={15} />} onClick={() => void images.deed({ kind: 'reset' }, of)}>{t('asTheyCame')}</Button>
      <Button size="xs" leftSection={<IconCopy size={15} />} onClick={onCopy}>{t('copyTo')}</Button>
      <Menu>
        <Menu.Target><Button size="xs" leftSection={<IconBuildingStore size={15} />}>{t('goesTo')}</Button></Menu.Target>
        <Menu.Dropdown>
          {storefronts.flatMap((one) => [true, false].map((to) => <Menu.Item key={`${one.id} ${to}`} onClick={() => void images.deed({ kind: 'offer', storefront: one.id, to }, of)}>{t(to ? 'offer' : 'withhold', { storefront: one.title })}</Menu.Item>))}
        </Menu.Dropdown>
      </Menu>
      <Button size="xs" leftSection={<IconTrash size={15} />} onClick={() => void images.deed({ kind: 'remove' }, of)}>{t('remove')}</Button>
      <span className="grow" />
      <Button size="xs" variant="subtle" leftSection={<IconX size={14} />} onClick={images.clear}>{t('ui:keyEsc')}</Button>
    </div>
  );
}

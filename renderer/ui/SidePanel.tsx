import { Button, CloseButton, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './page.module.css';

/** Details beside a form. Below 1100 px they wait behind a button at the right edge and slide in. */
export function SidePanel({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const { t } = useTranslation('ui');
  const narrow = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false }) ?? false;
  const [opened, drawer] = useDisclosure(false);
  if (narrow) {
    return (
      <>
        <Button className={css.sideButton} onClick={drawer.open}>{title} {count}</Button>
        <Drawer opened={opened} onClose={drawer.close} withCloseButton={false} size={320}>
          <div className={css.sideStack}>
            <div className="row"><Drawer.Title className="grow">{title}</Drawer.Title><CloseButton aria-label={t('close')} onClick={drawer.close} /></div>
            {children}
          </div>
        </Drawer>
      </>
    );
  }
  return (
    <aside className={css.side} aria-label={title} data-pane="" tabIndex={-1}>
      <div className="row"><h2 className="grow">{title}</h2><span className="quiet">{count}</span></div>
      {children}
    </aside>
  );
}

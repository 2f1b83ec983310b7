import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './page.module.css';

type Props = { opened: boolean; onClose: () => void; title: string; size?: number; /** Alerts have no cross: their buttons are the answers. */ alert?: boolean; /** It may be asked while another dialog is open. */ above?: boolean; children: ReactNode };

/** A dialog over the screen: title, cross, content. The focus stays inside, Esc is the harmless way out. */
export function Dialog({ opened, onClose, title, size = 640, alert = false, above = false, children }: Props) {
  const { t } = useTranslation('ui');
  return (
    <Modal.Root {...(above ? { zIndex: 300 } : {})} opened={opened} onClose={onClose} size={size} radius="xl" shadow="xl" centered lockScroll={false} transitionProps={{ duration: 160 }}>
      <Modal.Overlay backgroundOpacity={1} color="var(--scrim)" />
      <Modal.Content role={alert ? 'alertdialog' : 'dialog'} aria-label={title}>
        <Modal.Body className={css.dialog}>
          <div className="row">
            <h2 className="grow">{title}</h2>
            {!alert && <Modal.CloseButton aria-label={t('close')} />}
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

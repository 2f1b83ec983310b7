import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';
import { Kbd } from './Kbd.tsx';

type Props = { opened: boolean; /** The deed as a question. */ title: string; text: string; /** The harmless verb: where the focus starts, and what Esc does. */ keep: string; deed: string; onKeep: () => void; onDeed: () => void };

/** Only for what cannot be taken back easily or leaves the computer. */
export function ConfirmDialog({ opened, title, text, keep, deed, onKeep, onDeed }: Props) {
  const { t } = useTranslation('ui');
  return (
    <Dialog opened={opened} onClose={onKeep} title={title} size={420} alert>
      <p className="quiet">{text}</p>
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button data-autofocus onClick={onKeep} rightSection={<Kbd>{t('keyEsc')}</Kbd>}>{keep}</Button>
        <Button variant="filled" color="danger" onClick={onDeed}>{deed}</Button>
      </div>
    </Dialog>
  );
}

import { Tooltip } from '@mantine/core';
import { IconDoor } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './curtain.module.css';
import { useTurnCurtain } from './CurtainKeys.tsx';
import { useCurtain } from './useCurtain.ts';

/** In the top bar while a buyer is in the room: calm, and without a word about what is not shown. */
export function CurtainMark() {
  const { t } = useTranslation('curtain');
  const turn = useTurnCurtain();
  if (!useCurtain()) return null;
  return (
    <Tooltip label={t('markKey')}>
      <button type="button" className={css.mark} onClick={turn}><IconDoor size={15} stroke={1.75} aria-hidden />{t('mark')}</button>
    </Tooltip>
  );
}

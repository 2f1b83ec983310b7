import { ActionIcon } from '@mantine/core';
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './outside.module.css';
import { useFailure } from './useFailure.ts';

/** Only plain https is opened: the shell asks first, and refuses everything else (main/guards.ts). */
const opens = (address: string): boolean => URL.canParse(address) && new URL(address).protocol === 'https:';

/** An address on the web that somebody may look up: the window itself has no network. It is opened by the system's browser after a click, or copied. */
export function OutsideAddress({ address }: { address: string }) {
  const { t } = useTranslation('ui');
  const failed = useFailure();
  // By its text: another rule shows another address in the same place.
  const [last, setLast] = useState('');
  const copied = last === address;
  const copy = (): void => void navigator.clipboard.writeText(address).then(() => setLast(address), failed);
  return (
    <span className={css.outside}>
      {opens(address)
        ? <a className="link small" href={address} target="_blank" rel="noreferrer noopener" title={t('opensOutside')}>{address}<IconExternalLink size={13} stroke={1.75} aria-hidden className={css.icon} /><span className="unseen"> {t('opensOutside')}</span></a>
        : <span className="small hint">{address}</span>}
      <ActionIcon size="sm" variant="subtle" aria-label={t(copied ? 'addressCopied' : 'copyAddress')} title={t(copied ? 'addressCopied' : 'copyAddress')} onClick={copy}>{copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} stroke={1.75} aria-hidden />}</ActionIcon>
    </span>
  );
}

import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import css from './exporter.module.css';

type Chosen = File | 'none' | null;

/** The mark of who issued the certificate, as its user has it: it stands beside the certificate on sheets. None is ever drawn by Niryat. */
export function CertificateMark({ blob, chosen, onChosen }: { blob: string | undefined; chosen: Chosen; onChosen: (next: Chosen) => void }) {
  const { t } = useTranslation('exporter');
  const kept = useAsk('catalogue.thumbnail', { blob: blob ?? '', size: 264 }, { enabled: blob !== undefined });
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => {
    if (!(chosen instanceof File)) return setPicked(null);
    const url = URL.createObjectURL(chosen);
    setPicked(url);
    return () => URL.revokeObjectURL(url);
  }, [chosen]);
  const shown = picked ?? (chosen === 'none' ? null : (kept.data?.dataUrl ?? null));
  return (
    <div className="row" style={{ alignItems: 'stretch' }}>
      <div className={css.logo} style={{ background: '#fff' }}>{shown ? <img src={shown} alt={t('markOf')} /> : <IconPhoto size={28} stroke={1.5} aria-hidden />}</div>
      <div className="grow"><FileDrop icon={IconPhoto} accept="image/png,image/jpeg,image/webp" title={t('dropMark')} text={t('dropMarkText')} onFiles={([file]) => onChosen(file ?? null)} /></div>
      {shown && <Button size="xs" style={{ alignSelf: 'center' }} onClick={() => onChosen('none')}>{t('removeMark')}</Button>}
    </div>
  );
}

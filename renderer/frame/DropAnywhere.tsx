import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../client.ts';
import { useFailure } from '../ui/useFailure.ts';
import css from './frame.module.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** A file dropped where no screen wants it goes to Import, which shows every change before anything is written. */
export function DropAnywhere() {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const fail = useFailure();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const take = async (file: File): Promise<void> => {
      try {
        const { token, name } = await upload(file);
        await navigate({ to: '/import', search: { file: token, name } });
      } catch (error) {
        fail(error);
      }
    };
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event) || event.defaultPrevented) return setOver(false);
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (event.defaultPrevented || !file) return;
      event.preventDefault();
      void take(file);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [fail, navigate]);
  if (!over) return null;
  return (
    <div className={css.overlay} style={{ pointerEvents: 'none' }}>
      <div className={css.overlayCard}><h2>{t('dropTitle')}</h2><p className="quiet">{t('dropText')}</p></div>
    </div>
  );
}

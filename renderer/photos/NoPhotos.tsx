import { IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../ui/FileDrop.tsx';
import css from './photos.module.css';
import { FolderButton } from './PhotosScreen.tsx';
import type { BringIn } from './useBringIn.ts';

/** Where photos are dropped first, and the three ways they find their item. */
export function NoPhotos({ into }: { into: BringIn }) {
  const { t } = useTranslation('photos');
  return (
    <div className={css.empty}>
      <div className={css.emptyCard}>
        <FileDrop icon={IconPhoto} multiple accept="image/*,.zip" title={t('dropTitle')} text={t('dropText')} onFiles={into.files} onDropped={into.dropped} />
        <div className={css.emptyDeed}><FolderButton into={into} /></div>
        <ol className={css.howList}>
          {(['name', 'slips', 'hand'] as const).map((way) => <li key={way}><span className="strong">{t(`way-${way}`)}</span><span className="quiet">{t(`how-${way}`)}</span></li>)}
        </ol>
      </div>
    </div>
  );
}

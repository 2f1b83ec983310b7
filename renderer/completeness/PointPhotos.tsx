import { IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { toastFailure } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';

/** Photos dropped where they are missed. */
export function PointPhotos({ id }: { id: string }) {
  const { t } = useTranslation('completeness');
  const fail = useFailure();
  const add = async (files: readonly File[]): Promise<void> => {
    try {
      const tokens = await Promise.all(files.map(upload));
      const { findings } = await runJob('catalogue.addImages', { id, files: tokens.map((one) => one.token) }, t('addingPhotos'), { quiet: true });
      if (findings[0]) toastFailure(findings[0].text.title);
    } catch (error) {
      fail(error);
    }
  };
  return <FileDrop icon={IconPhoto} multiple accept="image/jpeg,image/png,image/webp" title={t('dropPhotos')} text={t('dropPhotosText')} onFiles={(files) => void add(files)} />;
}

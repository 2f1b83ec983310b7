import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/PageHead.tsx';

export function GalleryScreen() {
  const { t } = useTranslation('gallery');
  return <PageHead title={t('title')} />;
}

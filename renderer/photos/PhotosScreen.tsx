import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/PageHead.tsx';

export function PhotosScreen() {
  const { t } = useTranslation('photos');
  return <PageHead title={t('title')} />;
}

import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/PageHead.tsx';

export function DuplicatesScreen() {
  const { t } = useTranslation('duplicates');
  return <PageHead title={t('title')} />;
}

import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/PageHead.tsx';

export function FamiliesScreen() {
  const { t } = useTranslation('families');
  return <PageHead title={t('title')} />;
}

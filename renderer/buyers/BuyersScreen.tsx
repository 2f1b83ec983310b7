import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/PageHead.tsx';

export function BuyersScreen() {
  const { t } = useTranslation('buyers');
  return <PageHead title={t('title')} />;
}

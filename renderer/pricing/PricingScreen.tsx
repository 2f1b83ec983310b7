import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/PageHead.tsx';

export function PricingScreen() {
  const { t } = useTranslation('pricing');
  return <PageHead title={t('title')} />;
}

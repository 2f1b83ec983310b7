import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/PageHead.tsx';

export function FairScreen() {
  const { t } = useTranslation('fair');
  return <PageHead title={t('title')} />;
}

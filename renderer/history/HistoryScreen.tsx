import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/PageHead.tsx';

export function HistoryScreen() {
  const { t } = useTranslation('history');
  return <PageHead title={t('title')} />;
}

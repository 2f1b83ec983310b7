import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/PageHead.tsx';

export function ChecksScreen() {
  const { t } = useTranslation('frame');
  return <PageHead title={t('screen-checks')} />;
}

import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/PageHead.tsx';

export function ImportScreen() {
  const { t } = useTranslation('frame');
  return <PageHead title={t('screen-importing')} />;
}

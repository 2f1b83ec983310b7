import { useTranslation } from 'react-i18next';
import css from './leaving.module.css';

/** This field was not in the last file of its kind for this reader. */
export function NewMark() {
  const { t } = useTranslation('leaving');
  return <span className={css.new}>{t('new')}</span>;
}

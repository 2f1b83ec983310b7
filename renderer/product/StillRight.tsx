import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { languageName } from '../ui/languageName.ts';
import type { EditField } from './useProduct.ts';

/** Says that the source changed after this translation; one press says that the translation is right all the same. */
export function StillRight({ path, source, edit }: { path: string; source: string; edit: EditField }) {
  const { t } = useTranslation(['families', 'product']);
  const reader = useWatched(currentLanguage);
  return (
    <span className="row" style={{ gap: 6 }}>
      <span className="row warning strong" style={{ gap: 4 }}><IconHistory size={14} aria-hidden />{t('sourceChanged', { language: languageName(source, reader) })}</span>
      <button type="button" className="link" onClick={() => void edit(`stillRight.${path}`, true)}>{t('stillRight')}</button>
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import { PageView } from '../ui/PageView.tsx';
import type { Preview } from './useSheets.ts';

/** The page itself: the very bytes that will be saved, drawn here. */
export function PagePreview({ preview, busy, title }: { preview: Preview; busy: boolean; title: string }) {
  const { t } = useTranslation('specsheet');
  return <PageView token={preview.file.token} title={t('previewOf', { name: title })} failed={t('previewFailed')} busy={busy ? t('drawing') : undefined} />;
}

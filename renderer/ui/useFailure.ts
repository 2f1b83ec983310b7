import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#base';
import { toastFailure } from './toast.tsx';

/** Says in words what could not be done. A refusal brings its own sentence; what the person stopped or kept here says nothing. */
export function useFailure(): (error: unknown) => void {
  const { t } = useTranslation('ui');
  return useCallback((error: unknown) => {
    if (error instanceof Refusal && (error.code === 'cancelled' || error.code === 'not-let-out')) return;
    if (error instanceof Refusal && error.code === 'unreachable') return toastFailure(t('unreachable'));
    toastFailure(error instanceof Refusal ? error.message : t('failed', { problem: error instanceof Error ? error.message : String(error) }));
  }, [t]);
}

import { IconAlertTriangleFilled, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { saving } from '../saving.ts';
import { useWatched } from '../state.ts';
import { timeText } from '../ui/format.ts';
import css from './frame.module.css';

/** Shows "Saving…" only when it takes longer than a person notices. */
function useSlow(since: number | null): boolean {
  const [slowSince, setSlowSince] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => setSlowSince(since), 400);
    return () => clearTimeout(timer);
  }, [since]);
  return since !== null && slowSince === since;
}

/** Saved hh:mm after the core answered; what went wrong stays until a write succeeds. */
export function SavedState() {
  const { t } = useTranslation('frame');
  const { since, savedAt, failure } = useWatched(saving);
  const slow = useSlow(since);
  const { data } = useAsk('workspace.state', {}, { keepPrevious: true });
  const at = Math.max(savedAt ?? 0, data?.lastSavedAt ?? 0);
  return (
    <span role="status" className={css.saved}>
      {failure !== null ? <><IconAlertTriangleFilled size={15} className="warning" aria-hidden /><span className={`${css.notSaved} ell`} title={failure}>{t('notSaved', { why: failure })}</span></>
        : slow ? <><IconLoader2 size={15} stroke={1.75} aria-hidden />{t('saving')}</>
        : at > 0 && <><IconCircleCheck size={15} stroke={1.75} className="pass" aria-hidden />{t('saved', { time: timeText(at) })}</>}
    </span>
  );
}

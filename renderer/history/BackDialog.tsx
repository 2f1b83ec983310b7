import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { momentText } from '../ui/format.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './history.module.css';
import { visibleText } from '../ui/visibleText.tsx';

/** Several steps back (or forth) at once: first which and how many, then with a bar that can be stopped between two steps. */
export function BackDialog({ changeSet, opened, onClose }: { changeSet: string; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['history', 'ui']);
  const { count } = useFormat();
  const fail = useFailure();
  const { data, error } = useAsk('journal.backPreview', { changeSet }, { enabled: opened });
  const go = async (): Promise<void> => {
    if (!data || data.direction === 'none') return;
    onClose();
    try {
      const { direction, steps, stopped } = await runJob('journal.backTo', { changeSet }, t(data.direction === 'undo' ? 'takingBack' : 'doingAgain'), { quiet: true });
      if (direction !== 'none') toast(t(`${direction}Many`, { count: steps }) + (stopped ? ` ${t('stoppedThere')}` : ''));
    } catch (problem) {
      fail(problem);
    }
  };
  const many = data?.steps ?? 0;
  return (
    <Dialog opened={opened} onClose={onClose} title={t(data?.direction === 'redo' ? 'forthTitle' : 'backTitle')}>
      {error && <p className="error">{error.message}</p>}
      {data && <p className="quiet">{data.direction === 'none' ? t('alreadyHere') : t(`${data.direction}Counts`, { count: many, entries: count(data.entries) })}</p>}
      {data && data.items.length > 0 && (
        <ul className={css.listed} tabIndex={0} aria-label={t('tab-steps')}>
          {data.items.map((one) => <li key={one.id} className="row"><span className="grow">{visibleText(one.title)}</span><span className="small quiet">{momentText(one.at)}</span></li>)}
          {many > data.items.length && <li className="quiet">{t('andMore', { count: many - data.items.length })}</li>}
        </ul>
      )}
      <div className={css.deeds}>
        <Button data-autofocus onClick={onClose} rightSection={<Kbd>{t('ui:keyEsc')}</Kbd>}>{t('keepAsIs')}</Button>
        {data && data.direction !== 'none' && <Button variant="filled" onClick={() => void go()}>{t(`${data.direction}Deed`, { count: many })}</Button>}
      </div>
    </Dialog>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './duplicates.module.css';
import { visibleText } from '../ui/visibleText.tsx';

/** Pairs that were told to be two, and the way back. */
export function IgnoredPairs({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('duplicates');
  const fail = useFailure();
  const { data } = useAsk('duplicates.ignored', {}, { keepPrevious: true });
  return (
    <Dialog opened onClose={onClose} title={t('ignoredTitle')}>
      <ul className={css.ignored}>
        {data?.pairs.map(({ one, other }) => (
          <li key={`${one.id} ${other.id}`} className="row">
            <span className="grow"><b>{visibleText(one.sku)}</b> {visibleText(one.name)} · <b>{visibleText(other.sku)}</b> {visibleText(other.name)}</span>
            <Button size="xs" onClick={() => save('duplicates.ignore', { kept: one.id, other: other.id, not: false }).catch(fail)}>{t('maybeOne')}</Button>
          </li>
        ))}
      </ul>
      {data?.pairs.length === 0 && <p className="quiet">{t('ignoredNone')}</p>}
    </Dialog>
  );
}

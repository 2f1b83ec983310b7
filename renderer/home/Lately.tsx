import { IconArrowBackUp, IconFileImport, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../frame/undo.ts';
import { useAsk } from '../queries.ts';
import { momentText } from '../ui/format.ts';
import css from './home.module.css';
import { visibleText } from '../ui/visibleText.tsx';

/** The last steps of this company, by name; the newest can be taken back here. */
export function Lately() {
  const { t } = useTranslation(['home', 'ui']);
  const { undo } = useUndo();
  const { data } = useAsk('workspace.history', { limit: 5 }, { keepPrevious: true });
  const state = useAsk('workspace.state', {}, { keepPrevious: true });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <div className={css.sectionHead}><h2>{t('lately')}</h2></div>
      <div className="card">
        {items.map((one) => {
          const Shape = one.source ? IconFileImport : IconHistory;
          return (
            <div key={one.id} className={css.step}>
              <Shape size={16} stroke={1.75} aria-hidden className="quiet" />
              <span className={`grow ell ${one.state === 'done' ? '' : 'hint'}`} style={{ textDecoration: one.state === 'done' ? undefined : 'line-through' }}>{visibleText(one.title)}</span>
              <span className="small quiet">{t('changes', { count: one.entries })} · {one.person} · {momentText(one.at)}</span>
              {state.data?.undo?.id === one.id && <button type="button" className="link small row" style={{ gap: 4 }} onClick={() => void undo()}><IconArrowBackUp size={14} aria-hidden />{t('ui:undo')}</button>}
            </div>
          );
        })}
      </div>
    </section>
  );
}

import { IconChevronRight, IconFileText, IconFileUnknown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CrossDocument } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import { BlankForm } from './BlankForm.tsx';
import type { Crossed } from './crossing.ts';
import css from './page.module.css';

type Props = { kinds: Crossed['kinds']; documents: readonly CrossDocument[]; asked: readonly { kind: string; name: string }[]; chosen: string | null; onChosen: (id: string) => void; onFiles: (files: File[]) => void };

/** The documents there are with what is said of each, those the credit asks for and nobody made yet, and where to drop more. */
export function PaperList({ documents, asked, kinds, chosen, onChosen, onFiles }: Props) {
  const { t } = useTranslation(['crosscheck', 'ui']);
  return (
    <aside className={css.papers} aria-label={t('documents')} data-pane="">
      <div className={css.papersHead}><h2>{t('documents')}</h2><span className="small quiet">{asked.length > 0 ? t('someOf', { count: documents.length, of: documents.length + asked.length }) : documents.length}</span></div>
      {documents.map((one) => (
        <div key={one.id} className={css.paperRow}>
          <button type="button" className={classes(css.paper, chosen === one.id && css.paperOn)} aria-pressed={chosen === one.id} onClick={() => onChosen(one.id)}>
            <IconFileText size={17} stroke={1.75} aria-hidden className="quiet" />
            <span className={css.paperText}>
              <span className={classes(css.paperName, css.paperLine)} title={one.name}>{one.name}</span>
              <span className={classes(css.paperNote, css.paperLine)}>{visibleText([one.number, one.state === 'draft' ? t('draft') : one.state === 'amended' ? t('amended') : ''].filter(Boolean).join(' · ') || t('noNumber'))}</span>
            </span>
            <span title={t(`ui:${one.worst}`)}><OutcomeIcon outcome={one.worst} size={15} /><span className="unseen">{t(`ui:${one.worst}`)}</span></span>
          </button>
          <Link to="/papers/$id" params={{ id: one.id }} className={classes('link', css.paperOpen)} aria-label={t('openOne', { name: [one.name, one.number].filter(Boolean).join(' ') })} title={t('openForm')}><IconChevronRight size={16} stroke={1.75} aria-hidden /></Link>
        </div>
      ))}
      {asked.map((one) => (
        <div key={one.kind} className={css.paper} style={{ cursor: 'default' }}>
          <IconFileUnknown size={17} stroke={1.75} aria-hidden className="quiet" />
          <span className={css.paperText}><span className={classes(css.paperName, css.paperLine)}>{one.name}</span><span className={css.paperNote}>{t('askedByCredit')}</span></span>
          <span title={t('ui:unknown')}><OutcomeIcon outcome="unknown" size={15} /><span className="unseen">{t('ui:unknown')}</span></span>
        </div>
      ))}
      {documents.length === 0 && <p className="small quiet" style={{ padding: '4px 6px' }}>{t('noDocuments')}</p>}
      <div className={css.drop}><FileDrop multiple title={t('dropTitle')} text={t('dropText')} accept=".xml,.json,.xlsx,.pdf,image/*" onFiles={onFiles} />{kinds.length > 0 && <BlankForm kinds={kinds} />}</div>
    </aside>
  );
}

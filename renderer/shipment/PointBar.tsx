import { Button } from '@mantine/core';
import { IconColumns2, IconMail, IconWritingSign } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CrossCell, ShownFinding } from '#app/contract';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { outcomeOf } from '../ui/outcome.ts';
import type { Crossed } from './crossing.ts';
import { Differing } from './Differing.tsx';
import css from './page.module.css';
import { useCellText } from './useCellText.ts';
import { useFactName } from './useFactName.ts';

type Props = { crossed: Crossed; fact: string | null; sides: [CrossCell, CrossCell] | undefined; finding: ShownFinding | undefined; more: number; /** The document a letter would be about. */ about: string | undefined; onBoth: () => void; onLetter: (paper: string) => void; onGoAhead: () => void };

/** Both values of a contradiction, named by their documents. */
function Values({ crossed, fact, sides }: Pick<Props, 'crossed' | 'fact' | 'sides'>) {
  const { t } = useTranslation('crosscheck');
  const shown = useCellText();
  if (!sides) return null;
  const [left, right] = sides.map((cell) => ({ text: shown(fact ?? '', cell) || t('empty'), name: crossed.documents.find((one) => one.id === cell.paper)?.name ?? '' }));
  if (!left || !right) return null;
  return <div className={css.values}>{left.name}: <Differing text={left.text} beside={right.text} /> · {right.name}: <Differing text={right.text} beside={left.text} /></div>;
}

/** What is said of the chosen place, with both values, and what to do about it. */
export function PointBar({ crossed, fact, sides, finding, more, about, onBoth, onLetter, onGoAhead }: Props) {
  const { t } = useTranslation(['crosscheck', 'ui']);
  const factName = useFactName();
  const paper = crossed.documents.find((one) => one.id === about);
  const differs = sides?.some((one) => one.state === 'differs') ?? false;
  const free = paper?.state === 'draft' && (differs || finding?.status === 'fail');
  const place = sides?.find((one) => one.paper === about);
  const also = Array.isArray(finding?.data.also) ? finding.data.also : [];
  if (!finding && !differs) return <div className={css.foot} role="status"><span className="quiet">{fact ? t('agrees', { fact: factName(fact) }) : t('chooseCell')}</span></div>;
  return (
    <section className={css.foot} aria-label={t('chosenPoint')} data-pane="">
      <div className={css.footText}>
        <div className={css.footTop}>
          <OutcomeBadge outcome={finding ? outcomeOf(finding) : 'warning'} />
          <strong>{finding ? finding.text.title : t('differsUnruled', { fact: factName(fact ?? '') })}</strong>
          {finding && <span className="small hint">{[finding.rule, ...also].join(' · ')}</span>}
          {more > 0 && <span className="small hint">{t('morePoints', { count: more })}</span>}
          {free && <span className="small info">{t('stillFreeLong')}</span>}
        </div>
        {differs && <Values crossed={crossed} fact={fact} sides={sides} />}
        {finding && <p className="quiet">{[finding.text.detail, finding.text.fix].filter(Boolean).join(' ')}</p>}
      </div>
      <div className={css.footDeeds}>
        {sides && <Button leftSection={<IconColumns2 size={16} stroke={1.75} aria-hidden />} onClick={onBoth}>{t('openBoth')}</Button>}
        {finding && finding.status !== 'waived' && !finding.rule.startsWith('DOC-') && <Button leftSection={<IconWritingSign size={16} stroke={1.75} aria-hidden />} onClick={onGoAhead}>{t('goAhead')}</Button>}
        {(differs || finding?.status === 'fail') && paper && paper.corrector !== 'self' && <Button variant="filled" leftSection={<IconMail size={16} stroke={1.75} aria-hidden />} onClick={() => onLetter(paper.id)}>{t(paper.state === 'draft' ? 'writeCorrection' : 'writeAmendment')}</Button>}
        {paper && paper.corrector === 'self' && <Link className={css.deedLink} to="/papers/$id" params={{ id: paper.id }} search={{ field: place?.path ?? finding?.where.field }}>{t('correctInForm')}</Link>}
      </div>
    </section>
  );
}

import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { classes } from '../ui/classes.ts';
import css from './hs.module.css';
import type { HsRow } from './useHsRows.ts';

type Props = { id: string; row: HsRow; selected: boolean; /** The code the field has now. */ current: boolean; /** What lies in it stands below. */ opened: boolean; onOpen: () => void; onPoint: () => void };

/** One line: the code, its words, where it lies, and what the tariff says of it. */
export function HsOption({ id, row, selected, current, opened, onOpen, onPoint }: Props) {
  const { t } = useTranslation('hs');
  const language = useWatched(currentLanguage);
  const { line } = row;
  const opens = row.kind === 'chapter' || row.kind === 'heading';
  const facts = line ? [line.unit ? unitName(line.unit, language) : '', line.policy ? t(`policy-${line.policy}`) : '', line.drawbackRate ? t('drawback', { rate: line.drawbackRate }) : '', line.rodtepRate ? t('rodtep', { rate: line.rodtepRate }) : ''].filter(Boolean).join(' · ') : '';
  return (
    // Keys are the search field's, which names this line as its active one.
    <div id={id} role="option" aria-selected={selected} tabIndex={-1} className={classes(css.option, css[row.kind], opened && css.opened)} onClick={onOpen} onKeyDown={(event) => event.key === 'Enter' && onOpen()} onMouseMove={onPoint}>
      <span className={css.code}>{row.shown}</span>
      <span className={css.words}>
        <span className={css.title}>{row.title || <em className="quiet">{t(row.kind === 'line' ? 'noText' : 'textInTariff')}</em>}{current && <span className={css.now}>{t('now')}</span>}</span>
        {row.path !== '' && <span className={css.path}>{row.path}</span>}
        {(facts !== '' || row.word !== undefined) && <span className={css.path}>{[facts, row.word ? t('byWord', { word: row.word }) : ''].filter(Boolean).join(' · ')}</span>}
      </span>
      {opens && !opened && <IconChevronRight size={15} className="quiet" aria-hidden />}
    </div>
  );
}

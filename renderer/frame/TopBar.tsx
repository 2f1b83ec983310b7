import { ActionIcon, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CurtainMark } from '../curtain/CurtainMark.tsx';
import { useAsk } from '../queries.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { CompanySwitcher } from './CompanySwitcher.tsx';
import css from './frame.module.css';
import { JobsButton } from './JobsTray.tsx';
import { LookMenu } from './LookMenu.tsx';
import { Mark } from './Mark.tsx';
import { SavedState } from './SavedState.tsx';
import { useCompanies } from './useCompanies.ts';
import { useUndo } from './undo.ts';

/** The same order on every screen: product, company, search, undo and redo, saved state, jobs, language. */
export function TopBar() {
  const { t } = useTranslation('frame');
  const { current } = useCompanies();
  return (
    <>
      <div className={css.brand}><Mark />Niryat</div>
      {current && <CompanySwitcher />}
      {current ? (
        <button type="button" className={css.search} onClick={() => spotlight.open()}>
          <IconSearch size={15} stroke={1.75} aria-hidden />
          <span className="grow ell" style={{ textAlign: 'left' }}>{t('find')}</span>
          <Kbd>Ctrl K</Kbd>
        </button>
      ) : <span className="grow" />}
      {current && <><UndoRedo /><SavedState /><span className={css.rule} /></>}
      <CurtainMark />
      <JobsButton />
      <LookMenu />
    </>
  );
}

function UndoRedo() {
  const { t } = useTranslation('frame');
  const { undo, redo } = useUndo();
  const { data } = useAsk('workspace.state', {}, { keepPrevious: true });
  const back = data?.undo;
  const forth = data?.redo;
  return (
    <span className="row" style={{ gap: 2 }}>
      <Tooltip label={back ? `${t('undoStep', { title: back.title })} (Ctrl+Z)` : t('nothingToUndo')}>
        <ActionIcon c="var(--text-2)" aria-label={back ? t('undoStep', { title: back.title }) : t('nothingToUndo')} aria-disabled={!back} data-off={back ? undefined : ''} onClick={() => back && void undo()}><IconArrowBackUp size={18} stroke={1.75} opacity={back ? 1 : 0.45} /></ActionIcon>
      </Tooltip>
      <Tooltip label={forth ? `${t('redoStep', { title: forth.title })} (Ctrl+Y)` : t('nothingToRedo')}>
        <ActionIcon c="var(--text-2)" aria-label={forth ? t('redoStep', { title: forth.title }) : t('nothingToRedo')} aria-disabled={!forth} onClick={() => forth && void redo()}><IconArrowForwardUp size={18} stroke={1.75} opacity={forth ? 1 : 0.45} /></ActionIcon>
      </Tooltip>
    </span>
  );
}

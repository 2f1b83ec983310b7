import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackProblem } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './rules.module.css';

/** A rule of the company's own, as text. What is wrong with it is told by line, and nothing is saved until its own examples come out as written. */
export function OwnRule({ text: given, isNew, onClose, onSaved }: { text: string; isNew: boolean; onClose: () => void; onSaved: (rule: string) => void }) {
  const { t } = useTranslation(['rules', 'ui']);
  const fail = useFailure();
  const { undo } = useUndo();
  const [text, setText] = useState(given);
  const [problems, setProblems] = useState<readonly PackProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    setBusy(true);
    try {
      const { rule, problems: found, changeSet } = await save('rules.saveOwnRule', { text });
      setProblems(found);
      if (!rule) return;
      toast(t('ownSaved', { rule: rule.id }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
      onSaved(rule.id);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t(isNew ? 'ownNew' : 'ownEdit')} size={860}>
      <p className="quiet">{t('ownHint')}</p>
      <Textarea label={t('ownText')} value={text} onChange={(event) => setText(event.currentTarget.value)} minRows={14} maxRows={18} maxLength={100_000} spellCheck={false} data-autofocus classNames={{ input: css.source }} error={problems.length > 0 ? t('ownProblems', { count: problems.length }) : undefined} />
      {problems.length > 0 && <ul className={css.problems}>{problems.map((one) => <li key={`${one.line ?? ''} ${one.field ?? ''} ${one.reason}`}><strong>{[one.line === null ? '' : t('ownLine', { line: one.line }), one.field ?? ''].filter(Boolean).join(' · ')}</strong> {one.reason}</li>)}</ul>}
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button variant="filled" loading={busy} disabled={text.trim() === ''} onClick={() => void keep()}>{t('ownSave')}</Button>
      </div>
    </Dialog>
  );
}

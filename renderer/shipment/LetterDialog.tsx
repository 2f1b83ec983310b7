import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './page.module.css';

/** A drafted text in English, to be copied into a mail; it can be changed first. */
export function DraftDialog({ title, hint, text: drafted, onClose, above, children }: { title: string; hint: string; text: string | undefined; onClose: () => void; /** What the text is made from; a change here writes it anew. */ above?: ReactNode; /** Other ways to have it, beside the copy. */ children?: ReactNode }) {
  const { t } = useTranslation(['crosscheck', 'ui']);
  const [typed, setTyped] = useState<{ from: string | undefined; text: string } | null>(null);
  const [copied, setCopied] = useState(false);
  const fail = useFailure();
  // What was typed belongs to the draft it was typed into.
  const text = (typed?.from === drafted ? typed?.text : undefined) ?? drafted ?? '';
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setCopied(true), fail);
  return (
    <Dialog opened onClose={onClose} title={title} size={720}>
      <p className="quiet">{hint}</p>
      {above}
      <div className={css.letter}><Textarea aria-label={t('letterText')} lang="en" autosize minRows={10} maxRows={16} value={text} onChange={(event) => { setTyped({ from: drafted, text: event.currentTarget.value }); setCopied(false); }} /></div>
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>{t('ui:close')}</Button>
        {children}
        <Button variant="filled" disabled={text === ''} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} stroke={1.75} aria-hidden />} onClick={copy}>{t(copied ? 'copied' : 'copy')}</Button>
      </div>
    </Dialog>
  );
}

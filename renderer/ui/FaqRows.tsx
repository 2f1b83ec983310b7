import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './faqRows.module.css';
import { type FaqRow, faqRows, faqText } from './faq.ts';

type Props = {
  /** The text as it is kept; see faq.ts. */
  value: string;
  label: string;
  lang?: string | undefined;
  readOnly?: boolean | undefined;
  describedBy?: string | undefined;
  onType: (text: string) => void;
  /** A row was moved or taken out, or the rows were left. */
  onKeep: (text: string) => void;
  onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
};

/** Questions and answers, a row each: typed, added, moved and taken out. Alt with an arrow moves the row that has the keyboard. */
export function FaqRows({ value, label, lang, readOnly = false, describedBy, onType, onKeep, onKeyDown }: Props) {
  const { t } = useTranslation('ui');
  // A row that has no question yet is in no text: rows are kept apart from it, and made anew when the text was changed elsewhere.
  const [rows, setRows] = useState<FaqRow[]>(() => faqRows(value));
  const list = useRef<HTMLOListElement>(null);
  const dirty = useRef(false);
  const shown = faqText(rows) === faqText(faqRows(value)) ? rows : faqRows(value);
  const typed = (next: FaqRow[]): void => {
    dirty.current = true;
    setRows(next);
    onType(faqText(next));
  };
  const done = (next: FaqRow[]): void => {
    typed(next);
    dirty.current = false;
    onKeep(faqText(next));
  };
  const move = (at: number, by: number): void => {
    const [row, to] = [shown[at], at + by];
    if (!row || to < 0 || to >= shown.length) return;
    done(shown.toSpliced(at, 1).toSpliced(to, 0, row));
    list.current?.children[to]?.querySelector('input')?.focus();
  };
  const change = (at: number, patch: Partial<FaqRow>): void => typed(shown.map((one, each) => (each === at ? { ...one, ...patch } : one)));
  const add = (): void => {
    setRows([...shown, { question: '', answer: '' }]);
    setTimeout(() => list.current?.lastElementChild?.querySelector('input')?.focus());
  };
  const left = (event: FocusEvent): void => {
    if (!dirty.current || event.currentTarget.contains(event.relatedTarget)) return;
    dirty.current = false;
    onKeep(faqText(shown));
  };
  const keys = (at: number) => (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && !readOnly) {
      event.preventDefault();
      move(at, event.key === 'ArrowUp' ? -1 : 1);
    } else onKeyDown?.(event);
  };
  return (
    <div role="group" aria-label={label} aria-describedby={describedBy} className={css.faq} onBlur={left}>
      {shown.length > 0 && (
        <ol ref={list}>
          {shown.map((row, at) => (
            <li key={at} onKeyDown={keys(at)}>
              <div className={css.row}>
                <TextInput size="xs" className="grow" lang={lang} readOnly={readOnly} aria-label={t('faqQuestion', { number: at + 1 })} placeholder={t('faqQuestionHere')} value={row.question} error={row.question.trim() === '' && row.answer.trim() !== '' ? t('faqNoQuestion') : undefined} onChange={(event) => change(at, { question: event.currentTarget.value })} />
                {!readOnly && (
                  <>
                    <ActionIcon size="sm" disabled={at === 0} aria-label={t('faqUp', { number: at + 1 })} onClick={() => move(at, -1)}><IconArrowUp size={14} /></ActionIcon>
                    <ActionIcon size="sm" disabled={at === shown.length - 1} aria-label={t('faqDown', { number: at + 1 })} onClick={() => move(at, 1)}><IconArrowDown size={14} /></ActionIcon>
                    <ActionIcon size="sm" aria-label={t('faqRemove', { number: at + 1 })} onClick={() => done(shown.toSpliced(at, 1))}><IconTrash size={14} stroke={1.75} /></ActionIcon>
                  </>
                )}
              </div>
              <Textarea size="xs" autosize minRows={2} maxRows={8} lang={lang} readOnly={readOnly} aria-label={t('faqAnswer', { number: at + 1 })} placeholder={t('faqAnswerHere')} value={row.answer} onChange={(event) => change(at, { answer: event.currentTarget.value })} />
            </li>
          ))}
        </ol>
      )}
      {!readOnly && <Button size="compact-xs" leftSection={<IconPlus size={13} aria-hidden />} onClick={add}>{t('faqAdd')}</Button>}
    </div>
  );
}

import { IconAlertTriangleFilled, IconBarcode } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { Thumb } from '../catalogue/Thumb.tsx';
import { save } from '../saving.ts';
import { classes } from '../ui/classes.ts';
import { useFailure } from '../ui/useFailure.ts';
import css from './fair.module.css';
import { visibleText } from '../ui/visibleText.tsx';

type Choice = { text: string; candidates: Output<'fair.scan'>['candidates']; at: number };

/**
 * Takes what a scanner types, a pasted QR text, a number or a piece of it; Enter puts the item on the list. Codes that come faster than
 * answers wait in line. One that names nothing is told and stays here, marked, so that the next scan writes over it.
 */
export function ScanField({ visit, field, onLine, onDown }: { visit: string; field: RefObject<HTMLInputElement | null>; onLine: (line: string) => void; onDown: (() => void) | undefined }) {
  const { t } = useTranslation('fair');
  const fail = useFailure();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const [choice, setChoice] = useState<Choice | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const take = async (typed: string, product?: string): Promise<void> => {
    const answer = await save('fair.scan', { visit, text: typed, ...(product ? { product } : {}) });
    if (answer.line) onLine(answer.line);
    if (answer.outcome === 'added' || answer.outcome === 'again') setDone(t(answer.outcome === 'added' ? 'wasAdded' : 'wasThere', { code: typed.split('\n').join(' ') }));
    if (answer.outcome === 'several') setChoice({ text: typed, candidates: answer.candidates, at: 0 });
    if (answer.outcome !== 'none') return;
    setWrong(typed);
    // What is being typed already is not written over.
    setText((now) => (now === '' ? typed : now));
    setTimeout(() => { if (document.activeElement === field.current) field.current?.select(); }, 0);
  };
  const put = (typed: string, product?: string): void => {
    if (typed.trim() === '') return;
    setText('');
    setWrong(null);
    setDone('');
    setChoice(null);
    queue.current = queue.current.then(() => take(typed.trim(), product)).catch((error: unknown) => {
      setText((now) => (now === '' ? typed : now));
      fail(error);
    });
  };
  const inChoice = (event: KeyboardEvent, { candidates, at, text: asked }: Choice): boolean => {
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setChoice((now) => now && { ...now, at: Math.min(at + 1, candidates.length - 1) }), ArrowUp: () => setChoice((now) => now && { ...now, at: Math.max(at - 1, 0) }),
      Enter: () => put(asked, candidates[at]?.product), Escape: () => { setChoice(null); setText(asked); },
    };
    const deed = deeds[event.key];
    if (deed) deed();
    return deed !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (choice && inChoice(event, choice)) event.preventDefault();
    else if (event.key === 'Enter') {
      event.preventDefault();
      put(text);
    } else if ((event.key === 'ArrowDown' || event.key === 'F2') && onDown) {
      event.preventDefault();
      onDown();
    }
  };
  const onPaste = (event: React.ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\r\n]/u.test(pasted.trim())) return;
    event.preventDefault();
    put(pasted);
  };
  return (
    <div className={css.scanBar}>
      <label className="unseen" htmlFor={id}>{t('scan')}</label>
      <div className={classes(css.scan, wrong !== null && css.scanWrong)}>
        <IconBarcode size={20} aria-hidden />
        <input
          id={id} ref={field} className={css.scanInput} value={text} placeholder={t('scanHint')} autoComplete="off" spellCheck={false} aria-invalid={wrong !== null || undefined} aria-describedby={`${id}-said`}
          role="combobox" aria-expanded={choice !== null} aria-controls={`${id}-choices`} aria-activedescendant={choice ? `${id}-${choice.at}` : undefined} aria-autocomplete="list"
          onChange={(event) => { setText(event.currentTarget.value); setWrong(null); }} onKeyDown={onKeyDown} onPaste={onPaste}
        />
      </div>
      <div id={`${id}-said`} role="status" className={classes(css.said, wrong !== null && css.saidWrong)}>
        {wrong !== null ? <><IconAlertTriangleFilled size={15} aria-hidden /> {t('nothing', { code: wrong })}</> : done || t('scanKeys')}
      </div>
      <div id={`${id}-choices`} role="listbox" tabIndex={-1} aria-label={t('choose')} className={choice ? css.choices : 'unseen'}>
        {choice?.candidates.map((one, at) => (
          <div key={one.product} id={`${id}-${at}`} role="option" tabIndex={-1} aria-selected={at === choice.at} className={classes(css.choice, at === choice.at && css.on)} onMouseDown={(event) => { event.preventDefault(); put(choice.text, one.product); field.current?.focus(); }}>
            <Thumb blob={one.thumbnail} size={28} /><b>{visibleText(one.sku)}</b> <span className="ell">{visibleText(one.name)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#base';
import { call } from '../client.ts';
import { useAsk } from '../queries.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field, type FieldMark } from '../ui/Field.tsx';
import { toast } from '../ui/toast.tsx';

type Asked = 'open' | 'first' | 'change';
/** How the dialog speaks for each deed. */
const WORDS = { open: { title: 'openTitle', deed: 'openDeed' }, first: { title: 'firstTitle', deed: 'firstDeed' }, change: { title: 'changeTitle', deed: 'changeDeed' } } as const;

/** Seconds until the next try, counted down here; the core counts for itself. */
function useCountdown(from: number): [seconds: number, set: (seconds: number) => void] {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft((now) => now - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}

/** The PIN: to lift the curtain, the first one, typed twice, or a new one after the old. It says nothing of what is behind. */
export function PinDialog({ asked, onDone }: { asked: Asked; onDone: () => void }) {
  const { t } = useTranslation(['curtain', 'ui']);
  const state = useAsk('curtain.state', {});
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [old, setOld] = useState('');
  const [mark, setMark] = useState<FieldMark | null>(null);
  const [wait, setWait] = useCountdown(state.data?.waitSeconds ?? 0);
  const twice = asked !== 'open';
  const send = async (): Promise<void> => {
    if (twice && pin !== again) return setMark({ outcome: 'error', text: t('notTheSame') });
    try {
      if (asked === 'open') await call('curtain.open', { pin });
      else if (asked === 'first') await call('curtain.close', { pin });
      else {
        await call('curtain.change', { old, next: pin });
        toast(t('changed'));
      }
      onDone();
    } catch (error) {
      if (asked !== 'change') setPin('');
      setOld('');
      const { waitSeconds } = await call('curtain.state', {});
      setWait(waitSeconds);
      const code = error instanceof Refusal ? error.code : '';
      setMark({ outcome: 'error', text: code === 'pin-needed' ? t('pinForm') : waitSeconds > 0 ? t('wrongWait') : t('wrong') });
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wait <= 0) void send();
  };
  const type = (set: (text: string) => void) => (text: string): void => {
    set(text);
    setMark(null);
  };
  return (
    <Dialog opened onClose={onDone} title={t(WORDS[asked].title)} size={400}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        {asked === 'first' && <p className="quiet">{t('firstText')}</p>}
        {asked === 'change' && <Field label={t('oldPin')}>{(ids) => <PasswordInput {...ids} data-autofocus inputMode="numeric" autoComplete="off" value={old} visibilityToggleButtonProps={{ 'aria-label': t('showPin') }} onChange={(event) => type(setOld)(event.currentTarget.value)} />}</Field>}
        <Field label={t(asked === 'change' ? 'newPin' : 'pin')} hint={wait > 0 ? t('waitSeconds', { count: wait }) : twice ? t('pinForm') : undefined} marks={mark ? [mark] : []}>
          {(ids) => <PasswordInput {...ids} data-autofocus={asked !== 'change' || undefined} inputMode="numeric" autoComplete="off" value={pin} error={ids['aria-invalid']} visibilityToggleButtonProps={{ 'aria-label': t('showPin') }} onChange={(event) => type(setPin)(event.currentTarget.value)} />}
        </Field>
        {twice && <Field label={t('pinAgain')}>{(ids) => <PasswordInput {...ids} inputMode="numeric" autoComplete="off" value={again} visibilityToggleButtonProps={{ 'aria-label': t('showPin') }} onChange={(event) => type(setAgain)(event.currentTarget.value)} />}</Field>}
        <details className="small quiet"><summary>{t('forgotten')}</summary><p>{t('forgottenText')}</p></details>
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onDone}>{t('ui:cancel')}</Button>
          <Button type="submit" variant="filled" disabled={wait > 0 || pin === '' || (twice && again === '') || (asked === 'change' && old === '')}>{t(WORDS[asked].deed)}</Button>
        </div>
      </form>
    </Dialog>
  );
}

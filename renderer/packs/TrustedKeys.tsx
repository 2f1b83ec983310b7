import { Button, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { upload } from '../client.ts';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { dayText } from '../ui/format.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './packs.module.css';

/** Whose signature is taken: Niryat's own, and those this company trusts. Trust is given by a key file and a name, and taken back. */
export function TrustedKeys({ keys }: { keys: Output<'rules.packs'>['keys'] }) {
  const { t } = useTranslation(['packs', 'ui']);
  const fail = useFailure();
  const { undo } = useUndo();
  const chooser = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const attempt = async (said: string, work: () => Promise<{ changeSet: { id: string } | null }>): Promise<void> => {
    try {
      const { changeSet } = await work();
      toast(said, changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (error) {
      fail(error);
    }
  };
  const trust = (file: File): Promise<void> => attempt(t('trusted', { name: name.trim() }), async () => {
    const done = await save('rules.trustKey', { file: (await upload(file)).token, name: name.trim() });
    setName('');
    return done;
  });
  return (
    <section className={css.keys} aria-label={t('keys')}>
      <h2 className="h3">{t('keys')}</h2>
      <ul className="small">
        {keys.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong> <span className="mono">{one.id}</span> <span className="quiet">{[t(`key-${one.origin}`), t('keyFrom', { day: dayText(one.from) }), one.to ? t('keyTo', { day: dayText(one.to) }) : ''].filter(Boolean).join(' · ')}</span>
            {one.origin === 'company' && <> <Button size="compact-xs" onClick={() => void attempt(t('distrusted', { name: one.name }), () => save('rules.distrustKey', { id: one.id }))}>{t('distrust')}</Button></>}
          </li>
        ))}
      </ul>
      <div className="row" style={{ alignItems: 'flex-end', flexWrap: 'wrap' }}>
        <TextInput size="xs" label={t('signer')} description={t('signerHint')} value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} className={css.signer} />
        <input ref={chooser} type="file" hidden data-key-chooser="" onChange={(event) => { const [file] = event.currentTarget.files ?? []; event.currentTarget.value = ''; if (file) void trust(file); }} />
        <Button size="xs" leftSection={<IconKey size={15} aria-hidden />} disabled={name.trim().length < 2} onClick={() => chooser.current?.click()}>{t('trust')}</Button>
      </div>
    </section>
  );
}

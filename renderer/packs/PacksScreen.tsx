import { Button } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackPreview, PackShown } from '#app/contract';
import { upload } from '../client.ts';
import { useUndo } from '../frame/undo.ts';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { toast } from '../ui/toast.tsx';
import { Health } from './Health.tsx';
import { PackCard } from './PackCard.tsx';
import css from './packs.module.css';
import { Preview } from './Preview.tsx';
import { TrustedKeys } from './TrustedKeys.tsx';

type Looked = { file: string; name: string; preview: PackPreview };

/** Rule packs: version, day and signature of each; a newer one is installed from a file after seeing what it changes for this company. */
export function PacksScreen() {
  const { t } = useTranslation(['packs', 'ui']);
  const { undo } = useUndo();
  const chooser = useRef<HTMLInputElement>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [refused, setRefused] = useState<{ file: string; why: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const { data, error } = useAsk('rules.packs', {}, { keepPrevious: true });
  const attempt = async (file: string, work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      await work();
    } catch (problem) {
      setRefused({ file, why: problem instanceof Error ? problem.message : String(problem) });
    } finally {
      setBusy(false);
    }
  };
  const look = (file: File): Promise<void> => attempt(file.name, async () => {
    const { token, name } = await upload(file);
    setLooked({ file: token, name, preview: await runJob('rules.previewPack', { file: token }, t('comparing', { file: name }), { quiet: true }) });
  });
  const said = (text: string, changeSet: { id: string } | null): void => toast(text, changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
  const install = ({ file, name }: Looked): Promise<void> => attempt(name, async () => {
    const { pack, changeSet } = await save('rules.installPack', { file });
    setLooked(null);
    said(t('installed', { title: pack.title, version: pack.version }), changeSet);
  });
  const remove = (pack: PackShown): Promise<void> => attempt(pack.title, async () => {
    const { changeSet } = await save('rules.removePack', { id: pack.id });
    said(t('removed', { title: pack.title }), changeSet);
  });
  return (
    <>
      <PageHead title={t('title')} note={t('note')}>
        <input ref={chooser} type="file" hidden data-file-chooser="" onChange={(event) => { const [file] = event.currentTarget.files ?? []; event.currentTarget.value = ''; if (file) void look(file); }} />
        <Button variant="filled" loading={busy && !looked} leftSection={<IconPackageImport size={16} aria-hidden />} onClick={() => chooser.current?.click()}>{t('install')}</Button>
      </PageHead>
      <div className={css.screen}>
        {error && <p className="error" role="alert">{error.message}</p>}
        {refused && <div className={css.refused} role="alert"><strong className="error">{t('refused', { file: refused.file })}</strong><p>{refused.why}</p><p className="small quiet">{t('kept')}</p><Button size="xs" onClick={() => setRefused(null)}>{t('ui:close')}</Button></div>}
        {looked && <Preview preview={looked.preview} file={looked.name} busy={busy} onInstall={() => void install(looked)} onDrop={() => setLooked(null)} />}
        <Health />
        <div className={css.cards}>{data?.packs.map((one) => <PackCard key={one.id} pack={one} busy={busy} onRemove={() => void remove(one)} />)}</div>
        {data && <TrustedKeys keys={data.keys} />}
      </div>
    </>
  );
}

import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '#app/contract';
import { upload } from '../client.ts';
import { useUndo } from '../frame/undo.ts';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FindingRow } from '../ui/FindingRow.tsx';
import { toast } from '../ui/toast.tsx';
import { useDeed } from '../ui/useDeed.ts';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { FileView } from './BesideForm.tsx';
import css from './papers.module.css';

type Answer = Output<'shipments.importPapers'>;
type Kinds = NonNullable<Input<'shipments.importPapers'>['kinds']>;
type Props = { files: readonly File[]; shipment?: string; onClose: () => void; onDone?: (papers: Answer['papers']) => void };

/** Documents out of files: what each is, what changes, what cannot be read; nothing is written before the press. */
export function PapersIn({ files, shipment, onClose, onDone }: Props) {
  const { t } = useTranslation('papers');
  const fail = useFailure();
  const { undo } = useUndo();
  const [tokens, setTokens] = useState<{ token: string; name: string }[]>([]);
  const [look, setLook] = useState<Answer | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [kinds, setKinds] = useState<Kinds>({});
  const [looked, setLooked] = useState<{ token: string; name: string } | null>(null);
  const ask = (given: readonly { token: string }[], more: { kinds: Kinds; write: boolean; leave: number[] }) => runJob('shipments.importPapers', { files: given.map((one) => one.token), ...(shipment ? { shipment } : {}), ...more }, t('reading'), { quiet: true });
  const latest = useRef({ ask, fail, onClose });
  latest.current = { ask, fail, onClose };
  useEffect(() => {
    let current = true;
    void (async () => {
      try {
        const given = await Promise.all(files.map(upload));
        const answer = await latest.current.ask(given, { kinds: {}, write: false, leave: [] });
        if (!current) return;
        setTokens(given);
        setLook(answer);
      } catch (error) {
        latest.current.fail(error);
        latest.current.onClose();
      }
    })();
    return () => { current = false; };
  }, [files]);
  const choose = async (file: string, kind: string): Promise<void> => {
    const token = tokens.find((one) => one.name === file)?.token;
    if (!token || kind === '') return;
    const next = { ...kinds, [token]: kind } as Kinds;
    setKinds(next);
    setLook(await ask(tokens, { kinds: next, write: false, leave: [] }));
  };
  const [bring, busy] = useDeed(async () => {
    try {
      const done = await ask(tokens, { kinds, write: true, leave: [...left] });
      onClose();
      onDone?.(done.papers);
      toast(t('broughtIn', { count: writable }), { label: t('undo'), run: () => void undo(done.changeSet?.id) });
    } catch (error) {
      fail(error);
    }
  });
  const writable = look?.papers.filter((one, at) => one.result !== 'same' && one.result !== 'unclear' && !left.has(at)).length ?? 0;
  const toggle = (at: number): void => setLeft((now) => new Set(now.has(at) ? [...now].filter((one) => one !== at) : [...now, at]));
  return (
    <Dialog opened onClose={onClose} title={t('bringTitle')} size={looked ? 1_240 : 860}>
      {!look ? <p className="quiet" role="status">{t('reading')}</p> : (
        <>
          <div className={looked ? css.lookedIn : undefined}>
            <ul className={css.papersIn}>
              {look.papers.map((one, at) => <PaperIn key={`${one.file} ${at}`} one={one} ticked={!left.has(at)} looked={looked?.name === one.file} onTick={() => toggle(at)} onKind={(kind) => void choose(one.file, kind)} onLook={() => setLooked((now) => (now?.name === one.file ? null : (tokens.find((each) => each.name === one.file) ?? null)))} />)}
            </ul>
            {looked && <section className={css.lookedFile} aria-label={t('pagesOf', { name: looked.name })}><FileView asked={{ file: looked.token }} name={looked.name} /></section>}
          </div>
          {look.refused.map((one) => <p key={one.file} className="error" role="alert">{visibleText(one.message)}</p>)}
          {look.findings.length > 0 && <div className={css.findings}>{look.findings.map((one) => <FindingRow key={`${one.rule} ${one.where.file} ${one.where.field}`} finding={one} />)}</div>}
          <div className="row"><span className="quiet grow">{t('nothingYet')}</span><Button onClick={onClose}>{t('cancel')}</Button><Button variant="filled" data-autofocus disabled={writable === 0 || busy} onClick={() => void bring()}>{t('bringIn', { count: writable })}</Button></div>
        </>
      )}
    </Dialog>
  );
}

type PaperInProps = { one: Answer['papers'][number]; ticked: boolean; /** Its pages are shown beside the list. */ looked: boolean; onTick: () => void; onKind: (kind: string) => void; onLook: () => void };

function PaperIn({ one, ticked, looked, onTick, onKind, onLook }: PaperInProps) {
  const { t } = useTranslation('papers');
  const kinds = useAsk('papers.kinds', {}).data?.items ?? [];
  const name = [one.name, one.number].filter(Boolean).join(' ') || one.file;
  return (
    <li>
      <div className="row">
        <Checkbox aria-label={t('bringOne', { name })} checked={ticked && one.result !== 'same' && one.result !== 'unclear'} disabled={one.result === 'same' || one.result === 'unclear'} onChange={onTick} />
        <span className="grow"><b>{visibleText(name)}</b> <span className="quiet small">{visibleText(one.file)}{one.lines > 0 && ` · ${t('rows', { count: one.lines })}`}</span></span>
        {one.result === 'unclear' && <NativeSelect size="xs" aria-label={t('kindOf', { name: one.file })} value="" data={[{ value: '', label: t('chooseKind') }, ...kinds.map((each) => ({ value: each.kind, label: each.name }))]} onChange={(event) => onKind(event.currentTarget.value)} />}
        <span className={css.state}>{t(`result-${one.result}`)}</span>
        {(one.format === 'pdf' || one.format === 'scan') && <Button size="xs" variant="subtle" leftSection={<IconEye size={14} aria-hidden />} aria-pressed={looked} aria-label={t('lookAt', { name: one.file })} onClick={onLook}>{t('look')}</Button>}
      </div>
      {one.differences.length > 0 && <ul className={css.differences}>{one.differences.map((each) => <li key={each.path}>{each.label}: <s className="hint">{visibleText(each.before || '—')}</s> <b>{visibleText(each.after)}</b></li>)}</ul>}
      {one.proposed.length > 0 && <p className="quiet small">{t('offers', { count: one.proposed.length })}</p>}
    </li>
  );
}

import { Button, Checkbox, Loader, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { shownText } from '../ui/visibleText.tsx';
import { CorrectionNotes } from './CorrectionNotes.tsx';
import css from './making.module.css';
import { addresseeLines, type MadeKind, useMaking } from './useMaking.ts';

const FORMATS = ['pdf', 'xlsx'] as const;
/** Letters that go to somebody who has to be named. */
const ADDRESSED: readonly MadeKind[] = ['cha-instruction', 'bank-letter', 'bank-set'];

/** Which documents of a shipment are made, and as what. */
export function MakeDialog({ shipment, number, onNote, onClose }: { shipment: string; number: string; /** A note about this document was asked for. */ onNote: (paper: string) => void; onClose: () => void }) {
  const { t } = useTranslation('making');
  const make = useMaking(number);
  const { data } = useAsk('shipments.makeable', { shipment });
  const [kinds, setKinds] = useState<readonly MadeKind[]>(['commercial-invoice', 'packing-list']);
  const [formats, setFormats] = useState<readonly (typeof FORMATS)[number][]>(['pdf']);
  const [addressee, setAddressee] = useState('');
  const [own, setOwn] = useState('');
  const composed = new Set((data?.kinds ?? []).filter((one) => kinds.includes(one.kind) && one.composes).map((one) => one.composes));
  const count = kinds.length * formats.length;
  const start = (): void => {
    onClose();
    void make({ shipment, kinds: [...kinds], formats: [...formats], addressee: addresseeLines(addressee), ...(composed.size === 1 && own.trim() ? { number: own.trim() } : {}) });
  };
  return (
    <Dialog opened onClose={onClose} title={t('title', { number: shownText(number) })} size={620}>
      {data ? (
        <Checkbox.Group label={t('which')} value={[...kinds]} onChange={(value) => setKinds(data.kinds.map((one) => one.kind).filter((one) => value.includes(one)))}>
          <div className={css.kinds}>{data.kinds.map((one) => <Checkbox key={one.kind} value={one.kind} label={<>{t(one.kind as 'pdf')}{one.composes && <>{' '}<span className={css.new}>{t('willCompose')}</span></>}</>} />)}</div>
        </Checkbox.Group>
      ) : <Loader size={18} />}
      <Checkbox.Group label={t('formats')} value={[...formats]} onChange={(value) => setFormats(FORMATS.filter((one) => value.includes(one)))}>
        <div className={css.formats}>{FORMATS.map((one) => <Checkbox key={one} value={one} label={t(one)} />)}</div>
      </Checkbox.Group>
      {composed.size === 1 && <TextInput label={t('numberOf')} description={t('numberHint')} value={own} maxLength={60} onChange={(event) => setOwn(event.currentTarget.value)} />}
      {kinds.some((one) => ADDRESSED.includes(one)) && <Textarea label={t('addressee')} description={t('addresseeHint')} autosize minRows={1} maxRows={5} maxLength={1_000} value={addressee} onChange={(event) => setAddressee(event.currentTarget.value)} />}
      <p className="small quiet">{composed.size > 0 ? `${t('composes')} ` : ''}{t('leaves')}</p>
      {data && data.corrections.length > 0 && <CorrectionNotes items={data.corrections} onNote={onNote} />}
      <div className="row"><span className="grow" /><Button onClick={onClose}>{t('cancel')}</Button><Button variant="filled" data-autofocus disabled={count === 0 || !data} onClick={start}>{t('add', { count })}</Button></div>
    </Dialog>
  );
}

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '#exporter/nouns';
import { addDays } from '#base';
import { upload } from '../client.ts';
import { save } from '../saving.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { CertificateMark } from './CertificateMark.tsx';
import { useIdJudge } from '../ui/idMark.ts';
import { useFailure } from '../ui/useFailure.ts';
import { kindName, kindOf, KINDS } from './evidence.ts';
import css from './exporter.module.css';

const CLASSES = ['public', 'buyer', 'internal'] as const;
/** Certificates whose number has a form of its own. Others are numbered as their issuer likes. */
const IDS: Readonly<Record<string, string>> = { rcmc: 'rcmc', 'fssai-licence': 'fssai', 'fda-food-facility': 'fda-facility' };
type Draft = Pick<Certificate, 'kind' | 'number' | 'class'> & { issuer: string; issuedOn: string; validFrom: string; validTo: string; firm: boolean; hsPrefixes: string };

/** A renewal begins when the earlier one ends; most keep their number, none its days. */
const renewal = (one: Certificate): Certificate => ({ ...one, issuedOn: undefined, validFrom: one.validTo ? addDays(one.validTo, 1) : undefined, validTo: undefined });

const draftOf = (one: Certificate | null, kind: string): Draft => ({ kind, number: one?.number ?? '', class: one?.class ?? 'buyer', issuer: one?.issuer ?? '', issuedOn: one?.issuedOn ?? '', validFrom: one?.validFrom ?? '', validTo: one?.validTo ?? '', firm: one?.covers.firm ?? true, hsPrefixes: one?.covers.hsPrefixes.join(', ') ?? '' });

/** A new certificate, one to correct, or the one that renews another, which is kept. It is written as a whole, so this is a dialog with a deed. */
export function CertificateDialog({ certificate, renews = null, onClose }: { certificate: Certificate | null; renews?: Certificate | null; onClose: () => void }) {
  const { t } = useTranslation(['exporter', 'ui', 'fields']);
  const fail = useFailure();
  const [draft, setDraft] = useState<Draft>(() => draftOf(renews ? renewal(renews) : certificate, kindName((renews ?? certificate)?.kind ?? '', t)));
  const [file, setFile] = useState<File | null>(null);
  const [mark, setMark] = useState<File | 'none' | null>(null);
  const set = (patch: Partial<Draft>): void => setDraft((now) => ({ ...now, ...patch }));
  const judge = useIdJudge(IDS[kindOf(draft.kind, t)]);
  const backwards = draft.validFrom !== '' && draft.validTo !== '' && draft.validTo < draft.validFrom;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const token = file ? (await upload(file)).token : undefined;
      const logo = mark && mark !== 'none' ? (await upload(mark)).token : undefined;
      const covers = { firm: draft.firm, hsPrefixes: draft.hsPrefixes.split(/[\s,;|]+/u).filter(Boolean), products: (renews ?? certificate)?.covers.products ?? [] };
      const before = renews ? { title: renews.title, logoBlob: renews.logoBlob, renews: [renews.id, ...(renews.renews ?? [])] } : certificate;
      await save('exporter.saveCertificate', {
        certificate: { ...before, ...(mark === 'none' ? { logoBlob: undefined } : {}), kind: kindOf(draft.kind, t), number: draft.number.trim(), class: draft.class, issuer: draft.issuer.trim() || undefined, issuedOn: draft.issuedOn || undefined, validFrom: draft.validFrom || undefined, validTo: draft.validTo || undefined, covers },
        ...(token ? { file: token } : {}), ...(logo ? { logo } : {}),
      });
      onClose();
    } catch (error) {
      fail(error);
    }
  };
  const day = (key: 'issuedOn' | 'validFrom' | 'validTo') => <Field label={t(`fields:${key}`)} marks={key === 'validTo' && backwards ? [{ outcome: 'error', text: t('backwards') }] : []}>{(ids) => <DayInput {...ids} clearable value={draft[key]} error={ids['aria-invalid']} onChange={(value) => set({ [key]: value })} />}</Field>;
  return (
    <Dialog opened onClose={onClose} title={renews ? t('renewCertificate', { name: `${kindName(renews.kind, t)} ${renews.number}` }) : certificate ? t('changeCertificate', { name: `${kindName(certificate.kind, t)} ${certificate.number}` }) : t('addCertificate')}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 12 }}>
        <div className={css.three}>
          <Field label={t('fields:kind')} hint={t('kindHint')}>{(ids) => <><TextInput {...ids} data-autofocus list="certificate-kinds" value={draft.kind} maxLength={64} onChange={(event) => set({ kind: event.currentTarget.value })} /><datalist id="certificate-kinds">{KINDS.map((one) => <option key={one} value={kindName(one, t)} />)}</datalist></>}</Field>
          <Field label={t('fields:number')} marks={[judge(draft.number)].filter((one) => one !== null)}>{(ids) => <TextInput {...ids} value={draft.number} maxLength={120} onChange={(event) => set({ number: event.currentTarget.value })} />}</Field>
          <Field label={t('fields:issuer')}>{(ids) => <TextInput {...ids} value={draft.issuer} maxLength={200} onChange={(event) => set({ issuer: event.currentTarget.value })} />}</Field>
          {day('issuedOn')}
          {day('validFrom')}
          {day('validTo')}
          <Field label={t('hsPrefixes')} hint={t('hsPrefixesHint')}>{(ids) => <TextInput {...ids} value={draft.hsPrefixes} onChange={(event) => set({ hsPrefixes: event.currentTarget.value })} />}</Field>
          <Field label={t('whoSees')}>{(ids) => <NativeSelect {...ids} value={draft.class} data={CLASSES.map((value) => ({ value, label: t(`ui:class-${value}`) }))} onChange={(event) => { const found = CLASSES.find((one) => one === event.currentTarget.value); if (found) set({ class: found }); }} />}</Field>
          <Checkbox mt={28} label={t('coversFirm')} checked={draft.firm} onChange={(event) => set({ firm: event.currentTarget.checked })} />
        </div>
        <FileDrop icon={IconFileCertificate} accept=".pdf,image/*" title={file?.name ?? certificate?.fileName ?? t('dropCertificate')} text={t('dropCertificateText')} onFiles={([one]) => setFile(one ?? null)} />
        <CertificateMark blob={(renews ?? certificate)?.logoBlob} chosen={mark} onChosen={setMark} />
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" variant="filled" disabled={draft.kind.trim() === '' || backwards}>{renews ? t('keepRenewal') : certificate ? t('saveCertificate') : t('addCertificate')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

import { Button, Checkbox, NativeSelect, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';
import { Releases } from '../leaving/Releases.tsx';
import { useAskedReleases } from '../leaving/useAskedReleases.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './fair.module.css';
import type { VisitAnswer, VisitRow } from './useFair.ts';

const KINDS = ['quotation-pdf', 'quotation-xlsx', 'line-sheet'] as const;
type Kind = (typeof KINDS)[number];
/** More files than this are not handed over one by one: they lie in the company's folder. */
const HANDED = 12;

/** Which papers, for whom. Each leaves for its visitor alone. */
export function PapersDialog({ visit, visits, today, onClose }: { visit: VisitAnswer['visit'] | null; visits: readonly VisitRow[]; today: string; onClose: () => void }) {
  const { t } = useTranslation(['fair', 'leaving']);
  const fail = useFailure();
  const ofToday = visits.filter((one) => one.day === today && one.lines > 0);
  const own = visits.find((one) => one.id === visit?.id);
  const [whom, setWhom] = useState<'this' | 'today' | 'all'>(own && own.lines > 0 ? 'this' : ofToday.length > 0 ? 'today' : 'all');
  const [kinds, setKinds] = useState<readonly Kind[]>(['quotation-pdf', 'line-sheet']);
  const [prices, setPrices] = useState(true);
  const [perPage, setPerPage] = useState<6 | 12>(6);
  const [language, setLanguage] = useState<'' | 'en' | 'hi'>('');
  const chosen = whom === 'this' ? (own ? [own] : []) : whom === 'today' ? ofToday : visits.filter((one) => one.lines > 0);
  const count = chosen.filter((one) => one.lines > 0).length * kinds.length;
  const asked = { visits: chosen.filter((one) => one.lines > 0).map((one) => one.id), kinds: [...kinds], prices, perPage, ...(language ? { language } : {}) };
  const { lines, released, setReleased, looking } = useAskedReleases('fair.paperReleases', asked, count > 0 ? async () => (await runJob('fair.paperReleases', asked, t('leaving:lookingInside'), { quiet: true })).lines : null);
  const make = async (): Promise<void> => {
    onClose();
    try {
      const made = await runJob('fair.papers', { ...asked, visits: chosen.map((one) => one.id), release: [...released] }, t('makingPapers', { count }));
      for (const file of made.files.slice(0, HANDED)) await saveFile(file);
      toast(made.files.length > HANDED ? t('papersInFolder', { count: made.files.length, folder: made.folder }) : t('papersMade', { count: made.files.length }));
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('papersTitle')} size={520}>
      <Radio.Group label={t('forWhom')} value={whom} onChange={(value) => setWhom(value as typeof whom)}>
        <div className={css.options}>
          {own && <Radio color="var(--accent)" value="this" label={t('forThis', { name: own.title })} />}
          <Radio color="var(--accent)" value="today" label={t('forToday', { count: ofToday.length })} disabled={ofToday.length === 0} />
          <Radio color="var(--accent)" value="all" label={t('forAll', { count: visits.filter((one) => one.lines > 0).length })} />
        </div>
      </Radio.Group>
      <Checkbox.Group label={t('whichPapers')} value={[...kinds]} onChange={(value) => setKinds(KINDS.filter((one) => value.includes(one)))}>
        <div className={css.options}>{KINDS.map((one) => <Checkbox key={one} value={one} label={t(`kind-${one}`)} />)}</div>
      </Checkbox.Group>
      <div className={css.form}>
        <NativeSelect label={t('perPage')} value={String(perPage)} data={['6', '12']} onChange={(event) => setPerPage(event.currentTarget.value === '12' ? 12 : 6)} />
        <NativeSelect label={t('paperLanguage')} value={language} data={[{ value: '', label: t('theirLanguage') }, { value: 'en', label: 'English' }, { value: 'hi', label: 'हिन्दी' }]} onChange={(event) => setLanguage(event.currentTarget.value as typeof language)} />
        <Checkbox className={css.wide} label={t('withPrices')} checked={prices} onChange={(event) => setPrices(event.currentTarget.checked)} />
      </div>
      {looking && <p className="small quiet" role="status">{t('leaving:lookingInside')}</p>}
      <Releases lines={lines} released={released} onChange={setReleased} />
      <p className="small quiet">{t('papersLeave')}</p>
      <div className="row"><span className="grow" /><Button onClick={onClose}>{t('cancel')}</Button><Button variant="filled" data-autofocus disabled={count === 0 || looking} onClick={() => void make()}>{t('makePapers', { count })}</Button></div>
    </Dialog>
  );
}

import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output, TariffColumn } from '#app/contract';
import { runJob } from '../jobs.ts';
import { ColumnChoice } from '../ui/ColumnChoice.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { Field } from '../ui/Field.tsx';
import { FindingRow } from '../ui/FindingRow.tsx';
import { dayOf, dayText } from '../ui/format.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './hs.module.css';
import type { Inspected } from './TariffPart.tsx';

type Answer = Output<'tariff.import'>;
const FIELDS = ['code', 'text', 'unit', 'policy', 'condition', 'drawbackSerial', 'drawbackRate', 'drawbackCap', 'rodtepRate', 'rodtepCap'] as const;

/** Columns and first day, then what the file says, then one deed. Nothing is written before it. */
export function TariffImport({ inspected, onDone }: { inspected: Inspected; onDone: () => void }) {
  const { t } = useTranslation('hs');
  const fail = useFailure();
  const [columns, setColumns] = useState<readonly TariffColumn[]>(inspected.columns);
  const [from, setFrom] = useState(dayOf(Date.now()));
  const [zerosBack, setZerosBack] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (write: boolean, zeros: boolean): Promise<void> => {
    setBusy(true);
    try {
      const found = await runJob('tariff.import', { file: inspected.token, ...(inspected.sheet ? { sheet: inspected.sheet } : {}), headerRow: inspected.headerRow, columns: [...columns], from, zerosBack: zeros, write }, t(write ? 'writing' : 'reading', { file: inspected.file }), { quiet: !write });
      if (!write) return setAnswer(found);
      toast(t('written', { count: found.lines, day: dayText(from) }));
      onDone();
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  const named = columns.some((one) => one.field === 'code');
  if (answer) return <Looked answer={answer} busy={busy} from={from} zerosBack={zerosBack} onZeros={(yes) => { setZerosBack(yes); void run(false, yes); }} onBack={() => setAnswer(null)} onPut={() => void run(true, zerosBack)} />;
  return (
    <>
      <p className="quiet">{t('columnsText', { file: inspected.file, row: inspected.headerRow })}</p>
      <ColumnChoice columns={columns} sample={inspected.sample} fields={FIELDS.map((value) => ({ value, label: t(`column-${value}`) }))} onChange={setColumns} />
      <Field label={t('fromDay')} hint={t('fromDayHint')}>{(ids) => <DayInput {...ids} value={from} onChange={setFrom} w={180} />}</Field>
      {!named && <p className="warning" role="alert">{t('noCodeColumn')}</p>}
      <div className="row"><Button onClick={onDone}>{t('back')}</Button><span className="grow" /><Button variant="filled" loading={busy} disabled={!named || from === ''} onClick={() => void run(false, zerosBack)}>{t('look')}</Button></div>
    </>
  );
}

type LookedProps = { answer: Answer; busy: boolean; from: string; zerosBack: boolean; onZeros: (yes: boolean) => void; onBack: () => void; onPut: () => void };

/** What the file says: counts, and what is wrong where. */
function Looked({ answer, busy, from, zerosBack, onZeros, onBack, onPut }: LookedProps) {
  const { t } = useTranslation('hs');
  const { count } = useFormat();
  const counts = ['lines', 'texts', 'withDrawback', 'withRodtep', 'notFree', 'rejected'] as const;
  return (
    <>
      <div className={css.counts}>{counts.filter((one) => one === 'lines' || answer[one] > 0).map((one) => <span key={one}><strong>{count(answer[one])}</strong> {t(`count-${one}`)}</span>)}</div>
      {answer.replaces > 0 && <p className="warning">{t('replaces', { count: answer.replaces, shown: count(answer.replaces), day: dayText(from) })}</p>}
      {answer.zeros > 0 && <Checkbox checked={zerosBack} disabled={busy} label={t('zerosBack', { count: answer.zeros, shown: count(answer.zeros) })} onChange={(event) => onZeros(event.currentTarget.checked)} />}
      {answer.points > 0 && <div className={css.findings} role="region" aria-label={t('points', { count: answer.points, shown: count(answer.points) })} tabIndex={0}>{answer.findings.map((one) => <FindingRow key={`${one.rule} ${one.where.row} ${one.where.column}`} finding={one} />)}</div>}
      {answer.points > answer.findings.length && <p className="small quiet">{t('morePoints', { count: answer.points - answer.findings.length, shown: count(answer.points - answer.findings.length) })}</p>}
      <div className="row"><Button onClick={onBack}>{t('back')}</Button><span className="grow" /><Button variant="filled" loading={busy} disabled={answer.lines === 0} onClick={onPut}>{t('put', { count: answer.lines, shown: count(answer.lines), day: dayText(from) })}</Button></div>
    </>
  );
}

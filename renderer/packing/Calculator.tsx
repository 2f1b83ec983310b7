import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CartonPlanShown, Output } from '#app/contract';
import { Decimal } from '#base';
import { unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { useAsk } from '../queries.ts';
import { typedNumber } from '../product/typed.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { FillTable } from './FillTable.tsx';
import css from './packing.module.css';

type Looked = Output<'packing.look'>;
type Range = CartonPlanShown['ranges'][number];

/** "For 613: 12 cartons of 50 and 1 of 13, 155.29 kg gross, 1.092 m³, 3.14 % of a 20′." */
export function Calculator({ id, unit, first }: { id: string; unit: string; first: string }) {
  const { t } = useTranslation('packing');
  const language = useWatched(currentLanguage);
  const [typed, setTyped] = useState(first);
  const read = typedNumber(typed);
  const quantity = read !== undefined && /^\d{1,12}(\.\d{1,6})?$/.test(read) && new Decimal(read).gt(0) ? read : undefined;
  const { data } = useAsk('packing.look', { id, ...(quantity === undefined ? {} : { quantity }) }, { keepPrevious: true });
  return (
    <Section title={t('calculator')}>
      <div className="row">
        <label htmlFor={`packing-quantity-${id}`}>{t('forQuantity')}</label>
        <input id={`packing-quantity-${id}`} className={css.input} style={{ width: 110, textAlign: 'right' }} value={typed} aria-invalid={typed !== '' && quantity === undefined ? true : undefined} onChange={(event) => setTyped(event.currentTarget.value)} />
        <span className="quiet">{unitName(unit, language)}</span>
      </div>
      {quantity !== undefined && data && <Worked looked={data} />}
    </Section>
  );
}

function Worked({ looked }: { looked: Looked }) {
  const { t } = useTranslation('packing');
  const { number } = useFormat();
  const { plan, fills, pallets, source } = looked;
  if (!plan) return <p className="quiet" style={{ marginTop: 8 }} role="status">{t('noCount')}</p>;
  const amount = (text: string | null): string => (text === null ? '—' : number(Number(text)));
  const [twenty] = fills;
  return (
    <>
      <p className={css.sentence} role="status">{[t('sentence', { cartons: plan.cartons, packed: plan.ranges.map((one) => wordsOf(one, t)).join(' + ') }), plan.gross && t('grossTotal', { gross: amount(plan.gross) }), plan.volume && t('volumeTotal', { volume: amount(plan.volume) }), twenty?.volumePercent && t('percentOf', { percent: amount(twenty.volumePercent), container: twenty.name })].filter(Boolean).join(', ')}</p>
      <DataTable<Range>
        caption={t('ranges')} rows={plan.ranges} keyOf={(one) => String(one.from)}
        columns={[
          { key: 'numbers', heading: t('cartonNumbers'), cell: (one) => (one.from === one.to ? one.from : `${one.from}–${one.to}`) },
          { key: 'cartons', heading: t('cartons'), numeric: true, cell: (one) => one.cartons },
          { key: 'units', heading: t('inEach'), cell: (one) => wordsOf({ ...one, cartons: 1 }, t, true) },
          { key: 'net', heading: t('net'), numeric: true, cell: (one) => amount(one.net) },
          { key: 'gross', heading: t('gross'), numeric: true, cell: (one) => amount(one.gross) },
          { key: 'volume', heading: t('volume'), numeric: true, cell: (one) => amount(one.volume) },
        ]}
      />
      <p className="small quiet" style={{ marginTop: 6 }}>{[t('totals', { cartons: plan.cartons, net: amount(plan.net), gross: amount(plan.gross), volume: amount(plan.volume) }), plan.ranges.some((one) => one.workedOut) && t('workedOut'), ...plan.missing.map((one) => t(`missing-${one}`))].filter(Boolean).join(' ')}</p>
      {pallets && <p className="small" style={{ marginTop: 6 }}>{[t('palletSentence', { pallets: pallets.pallets, full: pallets.full, each: pallets.perPallet, rest: pallets.rest }), pallets.stackHeight && t('palletHeight', { height: amount(pallets.stackHeight) })].filter(Boolean).join(' ')}</p>}
      <FillTable fills={fills} source={source} />
    </>
  );
}

type Translate = ReturnType<typeof useTranslation<'packing'>>['t'];

/** 12 cartons of 50; 10 cartons "Top", 1 of 3; 10 with 6 × B-2. */
function wordsOf({ cartons, units, part, contents }: Range, t: Translate, each = false): string {
  if (part) return each ? t('partInEach', { number: part.number, of: part.of, name: part.name ?? '' }) : t('partRange', { cartons, number: part.number, of: part.of });
  const others = contents.map((one) => `${one.count} × ${one.sku}`).join(', ');
  const held = others === '' ? units : t('withOthers', { units, others });
  return each ? held : t('cartonRange', { cartons, units: held });
}

import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconLockFilled, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import type { MarginShown } from '#app/contract';
import { Decimal, isRealDay, type Money, moneyText } from '#base';
import type { PriceLadder } from '#catalogue/nouns';
import { CURRENCIES, INCOTERMS, unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { usePast } from '../history/usePast.tsx';
import { amountText, percentText } from '../pricing/amounts.ts';
import { MarginLines } from '../pricing/MarginLines.tsx';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { CellInput } from './CellInput.tsx';
import { LadderCosts } from './LadderCosts.tsx';
import { risesAt, type Step, stepsOf, withSteps } from './ladder.ts';
import type { PricedItem } from './PrivatePrices.tsx';
import css from './product.module.css';
import { typedNumber, typedPrice } from './typed.ts';
import type { TabProps } from './useProduct.ts';

type Ladder = PriceLadder & { id: string };
type Props = TabProps & { ladder: Ladder; /** Cost and margin, when they are in sight. */ priced: PricedItem | undefined; inherited?: boolean; onChange: (ladder: Ladder) => unknown; onRemove: () => unknown };

/** One list of quantity rates: for whom it is, then from which quantity which price; and what is left of it, when that is in sight. */
export function LadderEditor(props: Props) {
  const { ladder, priced, inherited = false, onChange, onRemove } = props;
  const { t } = useTranslation(['product', 'pricing', 'ui', 'fields']);
  const language = useWatched(currentLanguage);
  const [explained, setExplained] = useState<string | null>(null);
  const steps = stepsOf(ladder);
  const change = (next: readonly Step[]): void => void onChange({ ...withSteps(ladder, next), id: ladder.id });
  const title = [ladder.currency, ladder.incoterm, ladder.place, ladder.buyer].filter(Boolean).join(' · ');
  const past = usePast(props.data.product.id, `priceLadders.${ladder.id}`, `${t('fields:priceLadders')}: ${title}`);
  const remove = <Button size="xs" variant="subtle" color="danger" leftSection={<IconTrash size={14} />} onClick={() => void onRemove()}>{t('removeLadder')}</Button>;
  const margins = new Map(priced?.ladders.find((one) => one.id === ladder.id)?.steps.map((one) => [one.id, one.margin]));
  const open = explained === null ? undefined : margins.get(explained);
  const quantityOf = (id: string): string => steps.find((one) => one.id === id)?.minQuantity ?? '';
  return (
    <div role="group" aria-label={title} onKeyDown={past.onKeyDown}>
      <Section title={`${t('fields:priceLadders')}: ${title}`} marks={<ClassBadge of={ladder.buyer ? 'secret' : 'buyer'} />} aside={inherited ? t('fromParent') : <span className="row">{past.clock}{remove}</span>}>
        {!inherited && <Terms ladder={ladder} onChange={onChange} />}
        <DataTable
          caption={title} rows={steps} keyOf={(one) => one.id}
          columns={[
            { key: 'from', heading: t('fromQuantity', { unit: unitName(ladder.unit ?? '', language) }), numeric: true, width: 160, cell: (one) => <CellInput numeric readOnly={inherited} label={t('fromQuantity', { unit: unitName(ladder.unit ?? '', language) })} text={one.minQuantity} onKeep={(text) => keepQuantity(text, (minQuantity) => change(steps.map((step) => (step.id === one.id ? { ...step, minQuantity } : step))))} /> },
            { key: 'price', heading: t('priceIn', { currency: ladder.currency }), numeric: true, width: 160, cell: (one) => <CellInput numeric readOnly={inherited} label={t('priceIn', { currency: ladder.currency })} text={moneyText(one.price)} onKeep={(text) => keepPrice(text, ladder.currency, (price) => change(steps.map((step) => (step.id === one.id ? { ...step, price } : step))))} /> },
            ...(priced ? [{ key: 'margin', heading: <span className="row" style={{ justifyContent: 'flex-end', gap: 4 }}><IconLockFilled size={12} aria-label={t('ui:class-secret')} />{t('margin')}</span>, numeric: true, width: 210, cell: (one: Step) => <MarginCell margin={margins.get(one.id)} open={explained === one.id} label={t('pricing:explain', { quantity: one.minQuantity })} onOpen={() => setExplained((now) => (now === one.id ? null : one.id))} /> }] : []),
            { key: 'mark', heading: <span className="unseen">{t('note')}</span>, cell: (one) => risesAt(steps, steps.indexOf(one)) && <span className="row warning small"><IconAlertTriangleFilled size={14} aria-hidden />{t('priceRises')}</span> },
            { key: 'remove', heading: <span className="unseen">{t('ui:remove')}</span>, width: 44, cell: (one) => !inherited && <ActionIcon aria-label={t('removeStep', { quantity: one.minQuantity })} onClick={() => change(steps.filter((step) => step.id !== one.id))}><IconTrash size={15} stroke={1.75} /></ActionIcon> },
          ]}
        />
        {open && explained !== null && <MarginLines margin={open} title={t('pricing:explain', { quantity: quantityOf(explained) })} />}
        {!inherited && <AddStep ladder={ladder} last={steps.at(-1)} onAdd={(step) => change([...steps, step])} />}
        {priced && !inherited && <LadderCosts {...props} ladderId={ladder.id} currency={ladder.currency} settings={priced.settings} />}
      </Section>
    </div>
  );
}

/** What is left at one step; pressed, how it comes about. */
function MarginCell({ margin, open, label, onOpen }: { margin: MarginShown | undefined; open: boolean; label: string; onOpen: () => void }) {
  const { t } = useTranslation('pricing');
  if (!margin) return <span className="hint">—</span>;
  const known = margin.margin && margin.percent !== null;
  const text = margin.margin && margin.percent !== null ? `${amountText(margin.margin)} · ${percentText(margin.percent)}` : t('detailsMissing');
  return <button type="button" className="link" aria-expanded={open} aria-label={`${text}. ${label}`} onClick={onOpen}><span className={known ? undefined : 'unknown'}>{text}</span></button>;
}

const keepQuantity = (text: string, keep: (value: string) => void): boolean => {
  const value = typedNumber(text);
  if (value !== undefined && new Decimal(value).gt(0)) keep(value);
  return value !== undefined && new Decimal(value).gt(0);
};
const keepPrice = (text: string, currency: string, keep: (price: Money) => void): boolean => {
  const price = typedPrice(text, currency);
  if (price) keep(price);
  return price !== undefined;
};

function Terms({ ladder, onChange }: Pick<Props, 'ladder' | 'onChange'>) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const set = async (patch: Partial<Ladder>) => void (await onChange({ ...ladder, ...patch }));
  const empty = Object.keys(ladder.steps).length === 0;
  const none = { value: '', label: t('ui:notSaid') };
  return (
    <div className={css.four} style={{ marginBottom: 10 }}>
      <SavedField label={t('fields:currency')} value={ladder.currency} readOnly={!empty} hint={empty ? undefined : t('currencyFixed')} options={CURRENCIES.map((value) => ({ value, label: value }))} onSave={(currency) => set({ currency })} />
      <SavedField label={t('fields:incoterm')} value={ladder.incoterm ?? ''} options={[none, ...Object.keys(INCOTERMS).map((value) => ({ value, label: value }))]} onSave={(text) => set({ incoterm: text || undefined })} />
      <SavedField label={t('place')} value={ladder.place ?? ''} onSave={(text) => set({ place: text || undefined })} />
      <SavedField label={t('fields:validFrom')} type="date" value={ladder.validFrom ?? ''} onSave={(text) => set({ validFrom: isRealDay(text) ? text : undefined })} />
      <SavedField label={t('fields:validTo')} type="date" value={ladder.validTo ?? ''} onSave={(text) => set({ validTo: isRealDay(text) ? text : undefined })} />
      <SavedField label={t('ladderUnit')} value={ladder.unit ?? ''} onSave={(text) => set({ unit: text.toUpperCase() || undefined })} />
      <SavedField label={t('ladderBuyer')} value={ladder.buyer ?? ''} hint={t('ladderBuyerHint')} onSave={(text) => set({ buyer: text || undefined })} />
    </div>
  );
}

/** The last line of the list: type a quantity and a price, and the step is there. */
function AddStep({ ladder, last, onAdd }: { ladder: Ladder; last: Step | undefined; onAdd: (step: Step) => void }) {
  const { t } = useTranslation(['product', 'ui']);
  const [quantity, setQuantity] = useState('');
  const [price, setPrice] = useState('');
  const read = { minQuantity: typedNumber(quantity), price: typedPrice(price, ladder.currency) };
  const ready = read.minQuantity !== undefined && new Decimal(read.minQuantity).gt(0) && read.price !== undefined;
  const add = (): void => {
    if (read.minQuantity === undefined || !read.price) return;
    onAdd({ id: ulid(), minQuantity: read.minQuantity, price: read.price });
    setQuantity('');
    setPrice('');
  };
  return (
    <form className="row" style={{ marginTop: 8 }} onSubmit={(event) => { event.preventDefault(); if (ready) add(); }}>
      <input className={css.cellInput} style={{ width: 140, textAlign: 'right' }} aria-label={t('newStepQuantity')} placeholder={last ? `> ${last.minQuantity}` : '1'} value={quantity} onChange={(event) => setQuantity(event.currentTarget.value)} />
      <input className={css.cellInput} style={{ width: 140, textAlign: 'right' }} aria-label={t('newStepPrice')} placeholder={last ? moneyText(last.price) : '0.00'} value={price} aria-invalid={(price !== '' && !read.price) || undefined} onChange={(event) => setPrice(event.currentTarget.value)} />
      <Button type="submit" size="xs" leftSection={<IconPlus size={14} />} disabled={!ready}>{t('addStep')}</Button>
    </form>
  );
}

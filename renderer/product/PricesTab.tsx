import { Button } from '@mantine/core';
import { IconEye, IconEyeOff, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import type { ShownFinding } from '#app/contract';
import { INCOTERMS } from '#tradeids';
import { privateShown } from '../curtain/turns.ts';
import { useCurtain } from '../curtain/useCurtain.ts';
import { useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { Section } from '../ui/Section.tsx';
import { inOrderOf, without } from './children.ts';
import { LadderEditor } from './LadderEditor.tsx';
import { LeadTimes } from './LeadTimes.tsx';
import { MoreTerms } from './MoreTerms.tsx';
import { PrivatePrices } from './PrivatePrices.tsx';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import { RatePoints } from './RatePoints.tsx';
import { SupplyAbility } from './SupplyAbility.tsx';
import { quantityText } from './typed.ts';
import type { TabProps } from './useProduct.ts';
import { useRates } from './useRates.ts';

/** Quantity rates, one list for each currency, Incoterm and buyer; delivery time; terms; and, when asked for, cost and margin. */
export function PricesTab(props: TabProps) {
  const { t } = useTranslation(['product', 'pricing', 'ui', 'fields']);
  const { product, parent } = props.data;
  const rates = useRates(props, 'priceLadders');
  const curtained = useCurtain();
  const asked = useWatched(privateShown) && !curtained;
  const priced = useAsk('pricing.item', { id: product.id }, { enabled: asked });
  const shown = asked ? priced.data : undefined;
  const own = inOrderOf(rates.value);
  const taken = own.length === 0 ? inOrderOf(parent?.priceLadders ?? {}) : [];
  const add = (): void => {
    const base = taken[0] ?? own[0];
    const { id: _id, kept: _kept, ...copied } = base ?? { id: '' };
    void rates.send({ ...rates.value, [ulid()]: { currency: 'USD', incoterm: product.incoterm ?? parent?.incoterm, place: product.port ?? parent?.port, unit: product.moq?.unit ?? 'PCS', ...copied, steps: own.length === 0 && base ? base.steps : {}, position: own.length } });
  };
  const keep = (point: ShownFinding): void => {
    const id = String(point.data.ladderId);
    const ladder = rates.value[id];
    if (ladder) void rates.send({ ...rates.value, [id]: { ...ladder, kept: [...(ladder.kept ?? []), String(point.data.mark)] } });
  };
  const repair = (value: unknown): void => void rates.send(value as typeof rates.value);
  const Eye = asked ? IconEyeOff : IconEye;
  return (
    <div className={css.stack}>
      {!curtained && <div className="row" style={{ justifyContent: 'flex-end' }}><Button size="xs" leftSection={<Eye size={15} stroke={1.75} />} aria-pressed={asked} onClick={() => privateShown.set((now) => !now)}>{t(asked ? 'pricing:hidePrivate' : 'pricing:showPrivate')}</Button></div>}
      <RatePoints points={rates.points} unsaved={rates.unsaved} onRepair={repair} onKeep={keep} onPutBack={rates.putBack} />
      {taken.map((ladder) => <LadderEditor key={ladder.id} {...props} ladder={ladder} priced={shown} inherited onChange={add} onRemove={add} />)}
      {own.map((ladder) => (
        <LadderEditor
          key={ladder.id} {...props} ladder={ladder} priced={shown}
          onChange={({ id, ...next }) => rates.send({ ...rates.value, [id]: next })}
          onRemove={() => rates.send(without(rates.value, ladder.id))}
        />
      ))}
      {own.length + taken.length === 0 && <Section title={t('fields:priceLadders')} marks={<ClassBadge of="buyer" />}><p className="quiet">{t('noLadders')}</p></Section>}
      <div data-field="priceLadders"><Button leftSection={<IconPlus size={16} />} onClick={add}>{own.length > 0 ? t('addLadder') : taken.length > 0 ? t('ownLadder') : t('firstLadder')}</Button></div>
      {shown && <PrivatePrices {...props} priced={shown} />}
      <LeadTimes {...props} />
      <Section title={t('terms')} marks={<ClassBadge of="buyer" />}>
        <div className={css.four}>
          <ProductField {...props} field="moq" own={quantityText(product.moq)} taken={quantityText(parent?.moq)} hint={t('moqHint')} />
          <ProductField {...props} field="incoterm" own={product.incoterm ?? ''} taken={parent?.incoterm} options={[{ value: '', label: t('ui:notSaid') }, ...Object.keys(INCOTERMS).map((value) => ({ value, label: value }))]} />
          <ProductField {...props} field="port" own={product.port ?? ''} taken={parent?.port} />
          <SupplyAbility {...props} />
        </div>
      </Section>
      <MoreTerms {...props} />
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import { INCOTERMS } from '#tradeids';
import { Section } from '../ui/Section.tsx';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { inOrderOf, without } from './children.ts';
import { LadderEditor } from './LadderEditor.tsx';
import { LeadTimes } from './LeadTimes.tsx';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import { SupplyAbility } from './SupplyAbility.tsx';
import { quantityText } from './typed.ts';
import type { TabProps } from './useProduct.ts';

/** Quantity rates, one list for each currency, Incoterm and buyer; delivery time; terms. */
export function PricesTab(props: TabProps) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const { product, parent } = props.data;
  const own = inOrderOf(product.priceLadders);
  const taken = own.length === 0 ? inOrderOf(parent?.priceLadders ?? {}) : [];
  const add = (): void => {
    const base = taken[0] ?? own[0];
    const { id: _id, ...copied } = base ?? { id: '' };
    void props.edit('priceLadders', { ...product.priceLadders, [ulid()]: { currency: 'USD', incoterm: product.incoterm ?? parent?.incoterm, place: product.port ?? parent?.port, unit: product.moq?.unit ?? 'PCS', ...copied, steps: own.length === 0 && base ? base.steps : {}, position: own.length } });
  };
  return (
    <div className={css.stack}>
      {taken.map((ladder) => <LadderEditor key={ladder.id} ladder={ladder} cost={product.cost ?? parent?.cost} inherited onChange={add} onRemove={add} findings={props.findings} />)}
      {own.map((ladder) => (
        <LadderEditor
          key={ladder.id} ladder={ladder} cost={product.cost ?? parent?.cost} findings={props.findings}
          onChange={({ id, ...next }) => props.edit('priceLadders', { ...product.priceLadders, [id]: next })}
          onRemove={() => props.edit('priceLadders', without(product.priceLadders, ladder.id))}
        />
      ))}
      {own.length + taken.length === 0 && <Section title={t('fields:priceLadders')} marks={<ClassBadge of="buyer" />}><p className="quiet">{t('noLadders')}</p></Section>}
      <div><Button leftSection={<IconPlus size={16} />} onClick={add}>{own.length > 0 ? t('addLadder') : taken.length > 0 ? t('ownLadder') : t('firstLadder')}</Button></div>
      <LeadTimes {...props} />
      <Section title={t('terms')} marks={<ClassBadge of="buyer" />}>
        <div className={css.four}>
          <ProductField {...props} field="moq" own={quantityText(product.moq)} taken={quantityText(parent?.moq)} hint={t('moqHint')} />
          <ProductField {...props} field="incoterm" own={product.incoterm ?? ''} taken={parent?.incoterm} options={[{ value: '', label: t('ui:notSaid') }, ...Object.keys(INCOTERMS).map((value) => ({ value, label: value }))]} />
          <ProductField {...props} field="port" own={product.port ?? ''} taken={parent?.port} />
          <SupplyAbility {...props} />
        </div>
      </Section>
    </div>
  );
}

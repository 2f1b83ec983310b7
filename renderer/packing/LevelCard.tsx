import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangleFilled, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dimensionOf, type Quantity } from '#base';
import type { PackingLevel } from '#catalogue/nouns';
import { usePast } from '../history/usePast.tsx';
import { without } from '../product/children.ts';
import { grossBelowNet, volumeOf } from '../product/packed.ts';
import css from '../product/product.module.css';
import { quantityText, typedNumber, typedQuantity } from '../product/typed.ts';
import { marksAt, type TabProps } from '../product/useProduct.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { Section } from '../ui/Section.tsx';
import { Contents } from './Contents.tsx';
import type { Packing } from './usePacking.ts';

type Level = PackingLevel & { id: string };
type Measure = 'netWeight' | 'grossWeight' | 'length' | 'width' | 'height' | 'volume';
const MEASURES: readonly [Measure, string][] = [['netWeight', 'KGS'], ['grossWeight', 'KGS'], ['length', 'CMS'], ['width', 'CMS'], ['height', 'CMS'], ['volume', 'CBM']];
export type CardProps = TabProps & { level: Level; parts: number; inherited: boolean; packing: Packing };

/** One level: what it holds, its weights and sizes, how it may stand. */
export function LevelCard({ level, parts, inherited, packing, data, findings }: CardProps) {
  const { t } = useTranslation(['packing', 'product', 'ui', 'fields']);
  const all = data.product.packing;
  const set = (patch: Partial<PackingLevel>) => {
    const { id, ...rest } = level;
    return packing.save({ ...all, [id]: { ...rest, ...patch } });
  };
  const marks = (field: string) => (level.part === undefined ? marksAt(findings, `packing.${level.level}.${field}`) : []);
  const amount = (text: string, unit: string, keep: (read: Quantity | undefined) => ReturnType<typeof set>) => {
    const read = text.trim() === '' ? undefined : typedQuantity(text, unit);
    return text.trim() !== '' && (!read || dimensionOf(read.unit) !== dimensionOf(unit)) ? Promise.resolve({ outcome: 'error' as const, text: t('product:notAQuantity', { typed: text }) }) : keep(read);
  };
  const number = (label: string, key: 'count' | 'perLayer' | 'layers' | 'stack' | 'part', hint?: string) => (
    <SavedField
      key={key} label={label} value={String(level[key] ?? '')} numeric readOnly={inherited} hint={hint} marks={marks(key)}
      onSave={async (text) => {
        const read = typedNumber(text);
        const whole = key !== 'count';
        if (text.trim() !== '' && (!read || (whole && !/^[1-9]\d{0,3}$/.test(read)))) return { outcome: 'error', text: t('product:notANumber', { typed: text }) };
        return set({ [key]: read === undefined ? undefined : whole ? Number(read) : read });
      }}
    />
  );
  const computed = volumeOf(level);
  const title = level.part !== undefined ? t('cartonOf', { number: level.part, of: parts }) : level.contents ? t(level.level === 'item' ? 'setTitle' : 'mixedTitle') : t(`fields:${level.level}`);
  const past = usePast(data.product.id, `packing.${level.id}`, title);
  return (
    <div role="group" aria-label={title} onKeyDown={past.onKeyDown}>
      <Section title={title} marks={<ClassBadge of="buyer" />} aside={inherited ? t('product:fromParent') : <span className="row">{past.clock}<Button size="xs" variant="subtle" color="danger" leftSection={<IconTrash size={14} />} aria-label={`${t('ui:remove')}: ${title}`} onClick={() => void packing.save(without(all, level.id))}>{t('ui:remove')}</Button></span>}>
        <div className={css.four}>
          {level.part !== undefined && number(t('partNumber'), 'part')}
          {level.part !== undefined && <SavedField label={t('partName')} value={level.name ?? ''} readOnly={inherited} hint={t('partNameHint')} onSave={(text) => set({ name: text || undefined })} />}
          {level.level === 'pallet' ? <>{number(t('perLayer'), 'perLayer')}{number(t('layers'), 'layers')}</> : level.level !== 'item' && level.part === undefined && !level.contents && number(t('product:contains'), 'count')}
          {MEASURES.map(([field, unit]) => (
            <SavedField key={field} label={t(`fields:${field}`)} value={quantityText(level[field])} numeric readOnly={inherited} marks={marks(field)} onSave={(text) => amount(text, level[field]?.unit ?? unit, (read) => set({ [field]: read }))} />
          ))}
          <SavedField label={t('product:packKind')} value={level.kind ?? ''} readOnly={inherited} hint={level.level === 'pallet' ? t('palletHint') : t('product:packKindHint')} onSave={(text) => set({ kind: text || undefined })} />
          {level.level === 'carton' && number(t('stack'), 'stack', t('stackHint'))}
        </div>
        {level.level === 'carton' && <Checkbox mt={10} label={t('upright')} checked={level.upright ?? false} disabled={inherited} onChange={(event) => void set({ upright: event.currentTarget.checked || undefined })} />}
        {level.contents && <Contents contents={level.contents} names={packing.looked?.names ?? {}} readOnly={inherited} onKeep={(contents) => set({ contents })} />}
        {computed !== undefined && <p className="small quiet" style={{ marginTop: 8 }}>{t('product:computedVolume', { volume: computed })}</p>}
        {level.part !== undefined && grossBelowNet(level.netWeight, level.grossWeight) && <p className="row small warning" style={{ marginTop: 8 }}><IconAlertTriangleFilled size={14} aria-hidden />{t('product:grossBelowNet')}</p>}
      </Section>
    </div>
  );
}

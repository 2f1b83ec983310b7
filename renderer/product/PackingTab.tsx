import { Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import type { Quantity } from '#base';
import type { PackingLevel } from '#catalogue/nouns';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { Section } from '../ui/Section.tsx';
import { inOrderOf, without } from './children.ts';
import { grossBelowNet, volumeOf } from './packed.ts';
import css from './product.module.css';
import { quantityText, typedNumber, typedQuantity } from './typed.ts';
import { marksAt, type TabProps } from './useProduct.ts';

const LEVELS = ['item', 'inner', 'carton'] as const;
type Level = PackingLevel & { id: string };

/** The item, the inner pack, the carton: each with its own weights and sizes. */
export function PackingTab(props: TabProps) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const { product, parent } = props.data;
  const own = inOrderOf(product.packing);
  const levels = own.length > 0 ? own : inOrderOf(parent?.packing ?? {});
  const inherited = own.length === 0 && levels.length > 0;
  const add = (level: PackingLevel['level']): void => {
    // A variant that gets a level of its own takes the parent's levels with it: its packing replaces theirs whole.
    const base = inherited ? Object.fromEntries(levels.map(({ id: _id, ...one }) => [ulid(), one])) : product.packing;
    void props.edit('packing', { ...base, [ulid()]: { position: LEVELS.indexOf(level), level } });
  };
  return (
    <div className={css.stack}>
      {levels.map((level) => <LevelCard key={level.id} {...props} level={level} inherited={inherited} />)}
      {levels.length === 0 && <p className="quiet">{t('noPacking')}</p>}
      <div className="row">
        {LEVELS.filter((one) => one === 'carton' || inherited || !levels.some((level) => level.level === one)).map((one) => <Button key={one} leftSection={<IconPlus size={16} />} onClick={() => add(one)}>{t(`add-${one}`)}</Button>)}
      </div>
    </div>
  );
}

function LevelCard({ level, inherited, data, edit, findings }: TabProps & { level: Level; inherited: boolean }) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const { product } = data;
  const set = (patch: Partial<PackingLevel>) => {
    const { id, ...rest } = level;
    return edit('packing', { ...product.packing, [id]: { ...rest, ...patch } });
  };
  const quantity = (field: 'netWeight' | 'grossWeight' | 'length' | 'width' | 'height' | 'volume', unit: string) => (
    <SavedField
      key={field} label={t(`fields:${field}`)} value={quantityText(level[field])} numeric readOnly={inherited} marks={marksAt(findings, `packing.${level.level}.${field}`)}
      onSave={async (text) => {
        const read: Quantity | undefined = text.trim() === '' ? undefined : typedQuantity(text, level[field]?.unit ?? unit);
        return text.trim() !== '' && !read ? { outcome: 'error', text: t('notAQuantity', { typed: text }) } : set({ [field]: read });
      }}
    />
  );
  const computed = volumeOf(level);
  return (
    <Section title={t(`fields:${level.level}`)} marks={<ClassBadge of="buyer" />} aside={inherited ? t('fromParent') : <Button size="xs" variant="subtle" color="danger" leftSection={<IconTrash size={14} />} onClick={() => void edit('packing', without(product.packing, level.id))}>{t('ui:remove')}</Button>}>
      <div className={css.four}>
        {level.level !== 'item' && <SavedField label={t('contains')} value={level.count ?? ''} numeric readOnly={inherited} marks={marksAt(findings, `packing.${level.level}.count`)} onSave={async (text) => (text.trim() !== '' && !typedNumber(text) ? { outcome: 'error', text: t('notANumber', { typed: text }) } : set({ count: typedNumber(text) }))} />}
        {quantity('netWeight', 'KGS')}
        {quantity('grossWeight', 'KGS')}
        {quantity('length', 'CMS')}
        {quantity('width', 'CMS')}
        {quantity('height', 'CMS')}
        {quantity('volume', 'CBM')}
        <SavedField label={t('packKind')} value={level.kind ?? ''} readOnly={inherited} hint={t('packKindHint')} onSave={(text) => set({ kind: text || undefined })} />
      </div>
      {computed !== undefined && <p className="small quiet" style={{ marginTop: 8 }}>{t('computedVolume', { volume: computed })}</p>}
      {grossBelowNet(level.netWeight, level.grossWeight) && <p className="row small warning" style={{ marginTop: 8 }}><IconAlertTriangleFilled size={14} aria-hidden />{t('grossBelowNet')}</p>}
    </Section>
  );
}

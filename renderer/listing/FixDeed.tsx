import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, ShownFinding } from '#app/contract';
import { save } from '../saving.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './listing.module.css';

const isText = (value: unknown): value is string | string[] => typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
const textOf = (value: string | string[]): string => (typeof value === 'string' ? value : value.join(', '));

/** Texts of a listing by the field whose place they take. */
const OWN_TEXT_OF: Readonly<Record<string, Input<'listing.saveText'>['text']>> = { name: 'title', keywords: 'keywords', highlights: 'highlights', shortDescription: 'shortDescription', description: 'description', scene: 'scene', dimensionsText: 'dimensionsText', packagingText: 'packagingText', faq: 'faq' };

/** The corrected text of a point, shown before it is taken. Nothing is corrected unseen. */
export function FixDeed({ finding, own, storefront, onDone }: { finding: ShownFinding; /** Fields whose text is the storefront's own: the correction goes there and the catalogue stays. */ own: readonly string[]; storefront: string; onDone: () => void }) {
  const { t } = useTranslation('listing');
  const fail = useFailure();
  const [busy, setBusy] = useState(false);
  const { fix, where } = finding;
  const value = fix?.value;
  if (!fix || !isText(value) || fix.field === undefined || where.kind !== 'product' || where.record === undefined) return null;
  const edit = { id: where.record, field: fix.field, value };
  const ownText = own.includes(fix.field) ? OWN_TEXT_OF[fix.field.split('.')[0] ?? ''] : undefined;
  const keep = async (): Promise<ShownFinding | undefined> => {
    if (fix.id === 'category-pick' && own.includes('category')) await save('listing.setCategory', { storefront, ids: [edit.id], path: textOf(value) });
    else if (fix.id === 'category-pick') await save('categories.pick', { storefront, category: String(finding.data.own ?? ''), path: textOf(value) });
    else if (fix.id === 'map-answer') await save('attributeMap.answer', { storefront, category: String(finding.data.category ?? ''), name: String(finding.data.name ?? ''), value: String(finding.data.value ?? ''), to: textOf(value) });
    else if (ownText) await save('listing.saveText', { storefront, id: edit.id, text: ownText, value });
    else return (await save('catalogue.edit', { edits: [edit] })).refused[0]?.finding;
  };
  const take = async (): Promise<void> => {
    setBusy(true);
    try {
      const no = await keep();
      toast(no ? no.text.title : t('taken'));
      if (!no) onDone();
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css.fix}>
      <span className="small quiet">{t('corrected')}</span>
      <span className={css.corrected}>{textOf(value) === '' ? t('becomesEmpty') : visibleText(textOf(value))}</span>
      <Button size="compact-xs" variant="filled" loading={busy} onClick={() => void take()}>{t('take')}</Button>
    </div>
  );
}

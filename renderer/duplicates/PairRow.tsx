import { Button } from '@mantine/core';
import { IconArrowsJoin, IconArrowsSplit2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DuplicateShown } from '#app/contract';
import { LazyPhoto } from '../gallery/LazyPhoto.tsx';
import css from './duplicates.module.css';
import { Reasons } from './Reasons.tsx';
import { visibleText } from '../ui/visibleText.tsx';

type Props = { pair: DuplicateShown; onMerge: () => void; onApart: () => void };

/** Two items side by side, how likely they are one, and why. */
export function PairRow({ pair, onMerge, onApart }: Props) {
  const { t } = useTranslation('duplicates');
  const { one, other, score } = pair;
  return (
    <li className={css.pair} aria-label={t('pairOf', { one: one.sku, other: other.sku })}>
      <div className={css.two}><ItemCard item={one} /><ItemCard item={other} /></div>
      <div className={css.why}>
        <div className="strong">{t(score >= 85 ? 'almostCertain' : score >= 72 ? 'likely' : 'possible', { score })}</div>
        <Reasons evidence={pair.evidence} />
      </div>
      <div className={css.deeds}>
        <Button variant="light" leftSection={<IconArrowsJoin size={16} />} onClick={onMerge}>{t('merge')}</Button>
        <Button leftSection={<IconArrowsSplit2 size={16} />} onClick={onApart}>{t('notOne')}</Button>
      </div>
    </li>
  );
}

export function ItemCard({ item }: { item: DuplicateShown['one'] }) {
  const { t } = useTranslation('duplicates');
  return (
    <div className={css.item}>
      <LazyPhoto picture={item.cover} size={96} alt="" className={css.photo} />
      <div className={css.itemText}>
        <Link to="/catalogue/$id" params={{ id: item.id }} className="link ell">{visibleText(item.sku)}</Link>
        <div className={css.name} title={item.name}>{visibleText(item.name)}</div>
        {(item.parent !== null || item.variants > 0) && <div className="small hint ell">{item.parent !== null ? t('variantOf', { sku: item.parent }) : t('variantCount', { count: item.variants })}</div>}
      </div>
    </div>
  );
}

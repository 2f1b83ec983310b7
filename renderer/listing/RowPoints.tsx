import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconCircleCheck } from '@tabler/icons-react';
import { FindingCard } from '../ui/FindingCard.tsx';
import { byWeight } from '../ui/outcome.ts';
import { AllRules } from './AllRules.tsx';
import { AsBuyer } from '../asBuyer/AsBuyer.tsx';
import { FixDeed } from './FixDeed.tsx';
import css from './listing.module.css';
import type { Readiness } from './useListing.ts';
import { visibleText } from '../ui/visibleText.tsx';

/** What stands between one item and its listing, each point with the way to its fix. */
export function RowPoints({ row, storefront, onFixed }: { row: Readiness['rows'][number]; storefront: string; onFixed: () => void }) {
  const { t } = useTranslation('listing');
  const navigate = useNavigate();
  const open = (field: string | undefined): void => void navigate({ to: '/catalogue/$id', params: { id: row.id }, search: field ? { field } : {} });
  const toFix = ({ where }: Readiness['rows'][number]['findings'][number]): void => (where.kind === 'exporter' ? void navigate({ to: '/exporter', search: where.field ? { field: where.field } : {} }) : open(where.field));
  return (
    <aside className={css.side} aria-label={t('pointsOf', { sku: row.sku })} tabIndex={0}>
      <h2 className={css.sideTitle}>{visibleText(row.name || row.sku)}</h2>
      <AsBuyer key={`${storefront} ${row.id}`} storefront={storefront} id={row.id} sku={row.sku} onChanged={onFixed} />
      {row.findings.length === 0 && <EmptyState icon={IconCircleCheck} title={t('readyTitle')} text={t('readyText')} />}
      {[...row.findings].sort(byWeight).map((one, at) => (
        <div key={`${one.rule} ${one.where.field ?? ''} ${at}`}>
          <FindingCard finding={one} tight>
            <Button size="compact-xs" onClick={() => toFix(one)}>{t('toField')}</Button>
          </FindingCard>
          {one.status === 'fail' && <FixDeed finding={one} own={row.own} storefront={storefront} onDone={onFixed} />}
        </div>
      ))}
      <AllRules storefront={storefront} id={row.id} onOpen={open} />
    </aside>
  );
}

import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { FindingCard } from '../ui/FindingCard.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import css from './listing.module.css';
import type { ListingFlow, Review } from './useListing.ts';

/** Points of the template that are shown here; the screen of the template has all of them with their deeds. */
const SHOWN = 6;

/** The seller's template that goes into the package filled, chosen among those whose blank workbook the company keeps, and what it does not take. */
export function TemplateChoice({ flow, review }: { flow: ListingFlow; review: Review }) {
  const { t } = useTranslation('listing');
  const { data } = useAsk('template.kept', {});
  const kept = data?.items.filter((one) => one.here) ?? [];
  const { release, delta, template, busy } = flow.state;
  if (kept.length === 0) return null;
  const points = review.template?.findings.filter((one) => one.severity !== 'info') ?? [];
  return (
    <section className={css.template} aria-label={t('sellersTemplate')}>
      <NativeSelect size="sm" label={t('sellersTemplate')} disabled={busy} value={template} onChange={(event) => void flow.review(release, delta, event.currentTarget.value)} data={[{ value: '', label: t('noTemplate') }, ...kept.map((one) => ({ value: one.fingerprint, label: visibleLabel(one.name) }))]} />
      {review.template && <p className="small quiet">{points.length === 0 ? t('templateTakesAll', { count: review.template.rows }) : t('templatePoints', { count: points.length })}</p>}
      {points.slice(0, SHOWN).map((one, at) => <FindingCard key={`${one.rule} ${String(one.data.column ?? '')} ${at}`} finding={one} tight />)}
      {points.length > 0 && <Link to="/template" search={{ ids: [...flow.state.chosen].join(','), ...(flow.storefront ? { storefront: flow.storefront } : {}) }} className="link">{visibleText(t('toTemplate'))}</Link>}
    </section>
  );
}

/** An option holds plain text only. */
const visibleLabel = (name: string): string => name.replace(/\p{Cf}/gu, '');

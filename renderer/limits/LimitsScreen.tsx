import { Button, NativeSelect } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { useAsk } from '../queries.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { dayText } from '../ui/format.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import { BetweenDays } from './BetweenDays.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import css from './limits.module.css';

export type Limits = Output<'storefronts.limits'>;
export type Limit = Limits['limits'][number];
const GROUPS = ['category', 'basic', 'trade', 'logistics', 'services', 'details'] as const;

/** Since when and until when, which kind of listing, and what the company set right. */
function About({ limit, kinds }: { limit: Limit; kinds: Limits['kinds'] }) {
  const { t } = useTranslation('limits');
  const parts = [limit.state === 'withdrawn' && limit.validTo ? t('withdrawn', { day: dayText(limit.validTo) }) : limit.validFrom ? t('since', { day: dayText(limit.validFrom) }) : undefined, limit.kinds.length > 0 ? t('onlyFor', { kinds: limit.kinds.map((one) => kinds.find((each) => each.id === one)?.title ?? one).join(', ') }) : undefined, limit.byHand ? t('byHand') : undefined].filter(Boolean);
  const { correction } = limit;
  return (
    <>
      {parts.length > 0 && <div className="small quiet">{parts.join(' · ')}</div>}
      {correction && <div className={css.corrected}><strong>{correction.off ? t('notAsked') : t('corrected', { figures: correction.set.map((one) => `${t(`figure-${one.key as 'length'}`)} ${one.value}`).join(', ') })}</strong> {visibleText(correction.reason)}{!correction.counts && <span className="warning"> {t('fitsNoMore')}</span>}</div>}
    </>
  );
}

/** What a storefront asks, limit by limit, with the strength of its evidence; a limit that is wrong is set right here. */
export function LimitsScreen() {
  const { t } = useTranslation(['limits', 'listing']);
  const { storefront: wanted } = useSearch({ from: '/limits' });
  const navigate = useNavigate();
  const { data: list } = useAsk('storefronts.list', {});
  const storefront = wanted ?? list?.items[0]?.id ?? 'alibaba';
  const { data } = useAsk('storefronts.limits', { storefront }, { keepPrevious: true });
  const [editing, setEditing] = useState<Limit | null>(null);
  return (
    <div className={css.screen}>
      <PageHead title={data ? t('title', { storefront: visibleText(data.title) }) : t('titleAny')} note={data && t('note', { version: data.version, day: dayText(data.checkedOn), count: data.limits.length })}>
        <NativeSelect aria-label={t('storefront')} value={storefront} onChange={(event) => void navigate({ to: '/limits', search: { storefront: event.currentTarget.value } })}>{list?.items.map((one) => <option key={one.id} value={one.id}>{visibleText(one.title)}</option>)}</NativeSelect>
      </PageHead>
      {data && (
        <div className={css.body} tabIndex={0} role="region" aria-label={t('caption')}>
          <p className={css.about}>{data.about}</p>
          {data.unknown.length > 0 && <section className={css.unknown}><h2>{t('unknown')}</h2><ul>{data.unknown.map((one) => <li key={one}>{one}</li>)}</ul></section>}
          <BetweenDays key={storefront} storefront={storefront} checkedOn={data.checkedOn} />
          {GROUPS.map((group) => {
            const rows = data.limits.filter((one) => one.group === group);
            return rows.length > 0 && (
              <section key={group}>
                <h2 className={css.group}>{t(`listing:group-${group}`)}</h2>
                <DataTable
                  caption={t(`listing:group-${group}`)} rows={rows} keyOf={(one) => one.id}
                  columns={[
                    { key: 'limit', heading: t('limit'), cell: (one) => <><span className={one.state === 'valid' ? undefined : 'quiet'}>{visibleText(one.title)}</span><About limit={one} kinds={data.kinds} /></> },
                    { key: 'weight', heading: t('weight'), width: 110, cell: (one) => (one.byHand ? '' : t(`weight-${one.severity}`)) },
                    { key: 'evidence', heading: t('evidence'), width: 300, cell: (one) => <><span>{t(`evidence-${one.evidence}`)}</span><div className="small quiet">{one.sources.map((each) => [each.title, each.date].filter(Boolean).join(', ')).join('; ')}</div></> },
                    { key: 'deed', heading: <span className="unseen">{t('setRight')}</span>, width: 120, cell: (one) => (one.byHand && !one.correction ? null : <Button size="compact-xs" leftSection={<IconPencil size={13} aria-hidden />} aria-label={t('setRightOf', { limit: one.title })} onClick={() => setEditing(one)}>{t('setRight')}</Button>) },
                  ]}
                />
              </section>
            );
          })}
        </div>
      )}
      {editing && <CorrectDialog storefront={storefront} limit={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

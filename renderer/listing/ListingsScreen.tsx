import { Button, Loader, NativeSelect } from '@mantine/core';
import { IconArrowLeft, IconBuildingStore, IconPackageExport, IconTable } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../frame/keys.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FlowFooter } from '../ui/FlowFooter.tsx';
import { dayText } from '../ui/format.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Steps } from '../ui/Steps.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { Board } from './Board.tsx';
import { BrandWords } from './BrandWords.tsx';
import { BuiltStep } from './BuiltStep.tsx';
import { ItemsCategory } from './ItemsCategory.tsx';
import css from './listing.module.css';
import { type ListingFlow, useListing } from './useListing.ts';
import { WhatLeaves } from './WhatLeaves.tsx';
import { visibleText } from '../ui/visibleText.tsx';

function Foot({ flow }: { flow: ListingFlow }) {
  const { t } = useTranslation(['listing', 'ui']);
  const { step, busy, chosen, read } = flow.state;
  const navigate = useNavigate();
  const forward = step === 0 && chosen.size > 0 ? () => void flow.review() : step === 1 && read ? () => void flow.build() : undefined;
  const back = step === 1 ? () => flow.patch({ step: 0 }) : undefined;
  useKeys({ 'Ctrl+Enter': busy ? undefined : forward, 'Alt+ArrowLeft': busy ? undefined : back });
  if (step === 2) return null;
  return (
    <FlowFooter left={<span className="row">{busy && <Loader size={16} />}{step === 0 ? t('chosenCount', { count: chosen.size }) : t('savedHere')}</span>}>
      {step === 0 && <Button disabled={busy} onClick={() => void navigate({ to: '/limits', search: flow.storefront ? { storefront: flow.storefront } : {} })}>{t('limits')}</Button>}
      {step === 0 && <Button disabled={busy} onClick={() => void navigate({ to: '/at-storefront', search: flow.storefront ? { storefront: flow.storefront } : {} })}>{t('categoriesAttributes')}</Button>}
      {step === 0 && flow.storefront && flow.state.readiness && <ItemsCategory storefront={flow.storefront} title={flow.storefronts.find((one) => one.id === flow.storefront)?.title ?? ''} rows={flow.state.readiness.rows.filter((one) => chosen.has(one.id))} disabled={busy} onDone={flow.refresh} />}
      {step === 0 && <Button disabled={busy || chosen.size === 0} leftSection={<IconTable size={16} stroke={1.75} aria-hidden />} onClick={() => void navigate({ to: '/template', search: { ids: [...chosen].join(','), ...(flow.storefront ? { storefront: flow.storefront } : {}) } })}>{t('fillTemplate')}</Button>}
      {back && <Button onClick={back} disabled={busy} leftSection={<IconArrowLeft size={16} aria-hidden />}>{t('backToBoard')}</Button>}
      <Button variant="filled" disabled={busy || !forward} onClick={forward} leftSection={step === 1 ? <IconPackageExport size={16} stroke={1.75} aria-hidden /> : undefined} rightSection={<Kbd onFilled>{t('ui:keyCtrlEnter')}</Kbd>}>{step === 0 ? t('toReview') : t('build')}</Button>
    </FlowFooter>
  );
}

/** Listings: how ready every item is, what would leave, the package. */
export function ListingsScreen() {
  const { t } = useTranslation('listing');
  const { ids } = useSearch({ from: '/listings' });
  const preset = useMemo(() => ids?.split(',').filter(Boolean) ?? [], [ids]);
  const flow = useListing(preset);
  const { step, readiness, review, built, busy } = flow.state;
  const { count } = useFormat();
  const profile = flow.storefronts.find((one) => one.id === flow.storefront);
  const note = profile && t('profileNote', { title: profile.title, version: profile.version, day: dayText(profile.checkedOn) });
  return (
    <div className={css.screen}>
      <PageHead title={t('title')} note={readiness ? [note, t('readyCount', { ready: count(readiness.ready), of: count(readiness.rows.length) })].filter(Boolean).join(' · ') : note}>
        {flow.storefronts.length > 1 && <NativeSelect aria-label={t('storefront')} value={flow.storefront ?? ''} onChange={(event) => flow.patch({ storefront: event.currentTarget.value, kind: '' })}>{flow.storefronts.map((one) => <option key={one.id} value={one.id}>{visibleText(one.title)}</option>)}</NativeSelect>}
        {step === 0 && profile && profile.kinds.length > 0 && <NativeSelect aria-label={t('kind')} value={flow.state.kind} onChange={(event) => flow.patch({ kind: event.currentTarget.value })} data={[{ value: '', label: t('anyKind') }, ...profile.kinds.map((one) => ({ value: one.id, label: one.title }))]} />}
        {step === 0 && readiness && readiness.rows.length > 0 && <BrandWords onSaved={flow.refresh} />}
        <Steps names={[t('stepReadiness'), t('stepLeaves'), t('stepBuilt')]} at={step} />
      </PageHead>
      {readiness === null && busy && <div className={css.done}><Loader role="status" size={20} aria-label={t('measuring')} /></div>}
      {step === 0 && readiness && readiness.rows.length === 0 && <EmptyState icon={IconBuildingStore} title={t('emptyTitle')} text={t('emptyText')}><Link to="/import" className="link">{t('toImport')}</Link></EmptyState>}
      {step === 0 && readiness && readiness.rows.length > 0 && <Board flow={flow} readiness={readiness} />}
      {step === 1 && review && <WhatLeaves flow={flow} review={review} />}
      {step === 2 && built && <BuiltStep flow={flow} built={built} />}
      <Foot flow={flow} />
    </div>
  );
}

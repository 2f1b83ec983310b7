import { Button, Tabs } from '@mantine/core';
import { IconArrowLeft, IconBoxOff, IconFileDescription, IconPackageExport } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ComponentType, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#base';
import { Checklist } from '../completeness/Checklist.tsx';
import { useKeys } from '../frame/keys.ts';
import { Thumb } from '../catalogue/Thumb.tsx';
import { useColumns } from '../catalogue/useColumns.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { outcomeOf, worstOf } from '../ui/outcome.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { AttributesTab } from './AttributesTab.tsx';
import { CertificatesTab } from './CertificatesTab.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { focusField } from './focusField.ts';
import { HistoryTab } from './HistoryTab.tsx';
import { ImagesTab } from './ImagesTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { PackingTab } from './PackingTab.tsx';
import { PricesTab } from './PricesTab.tsx';
import css from './product.module.css';
import { TABS, type TabId, tabOfField } from './tabs.ts';
import { TextsTab } from './TextsTab.tsx';
import { type ProductAnswer, type TabProps, useProduct } from './useProduct.ts';
import { VariantsTab } from './VariantsTab.tsx';
import { visibleText } from '../ui/visibleText.tsx';

const ROOMS: Readonly<Record<TabId, ComponentType<TabProps>>> = {
  overview: OverviewTab, missing: Checklist, texts: TextsTab, attributes: AttributesTab, prices: PricesTab, packing: PackingTab, images: ImagesTab, certificates: CertificatesTab, variants: VariantsTab, history: HistoryTab,
};

/** One record of the catalogue: its tabs, and at the right what the checks say of it. Esc goes back to the same row. */
export function ProductScreen() {
  const { t } = useTranslation(['product', 'ui']);
  const { id } = useParams({ from: '/catalogue/$id' });
  const search = useSearch({ from: '/catalogue/$id' });
  const navigate = useNavigate();
  const { record, edit } = useProduct(id);
  const back = (): void => void navigate({ to: '/catalogue' });
  useKeys({ Escape: back });
  const tab = TABS.find((one) => one === search.tab) ?? (search.field ? tabOfField(search.field) : 'overview');
  const ready = record.data?.product.id === id;
  useEffect(() => {
    if (!ready || !search.field) return undefined;
    const { field } = search;
    // The tab's parts are drawn first.
    const later = setTimeout(() => focusField(field), 60);
    return () => clearTimeout(later);
  }, [ready, search]);
  if (record.error) return <EmptyState icon={IconBoxOff} title={t('gone')} text={record.error.message}><Button variant="filled" onClick={back}>{t('toCatalogue')}</Button></EmptyState>;
  if (!record.data) return null;
  const data = record.data;
  const go = (next: string | null): void => void navigate({ to: '/catalogue/$id', params: { id }, search: { tab: next ?? undefined }, replace: true });
  return (
    <>
      <Head data={data} onBack={back} />
      <Tabs key={data.product.id} value={tab} onChange={go} className={css.tabs} classNames={{ list: css.tabList, tab: css.tab, panel: css.panel }}>
        <Tabs.List aria-label={t('tabs')}>{TABS.map((one) => <TabName key={one} id={one} data={data} />)}</Tabs.List>
        <div className={css.body}>
          {TABS.map((one) => {
            const Room = ROOMS[one];
            return <Tabs.Panel key={one} value={one}><Room data={data} edit={edit} findings={data.findings} /></Tabs.Panel>;
          })}
          {tab !== 'variants' && tab !== 'missing' && <FindingsPanel data={data} />}
        </div>
      </Tabs>
    </>
  );
}

function Head({ data, onBack }: { data: ProductAnswer; onBack: () => void }) {
  const { t } = useTranslation(['product', 'ui']);
  const navigate = useNavigate();
  const { families } = useColumns();
  const { product, parent, variants, images } = data;
  const note = [product.sku, families.find((one) => one.value === (product.family ?? parent?.family))?.label, parent ? t('variantOf', { sku: parent.sku }) : variants.length > 0 ? t('variants', { count: variants.length }) : '', t('revision', { revision: data.revision })];
  return (
    <PageHead
      title={visibleText(textIn(product.name) || textIn(parent?.name) || product.sku)} note={visibleText(note.filter(Boolean).join(' · '))}
      before={<><Button variant="subtle" size="xs" onClick={onBack} leftSection={<IconArrowLeft size={16} />} title="Esc">{t('toCatalogue')}</Button>{images[0]?.url && <Thumb blob={images[0].url} size={44} />}</>}
    >
      <Button leftSection={<IconFileDescription size={17} stroke={1.75} />} onClick={() => void navigate({ to: '/sheets', search: { ids: product.id } })}>{t('specSheet')}</Button>
      <Button variant="filled" leftSection={<IconPackageExport size={17} stroke={1.75} />} onClick={() => void navigate({ to: '/listings', search: { ids: product.id } })}>{t('addToListing')}</Button>
    </PageHead>
  );
}

function TabName({ id, data }: { id: TabId; data: ProductAnswer }) {
  const { t } = useTranslation(['product', 'ui']);
  const count = id === 'images' ? data.images.length : id === 'variants' ? data.variants.length : id === 'certificates' ? data.product.certificateIds.length : 0;
  const worst = worstOf(data.findings.filter((one) => one.where.field !== undefined && tabOfField(one.where.field) === id && outcomeOf(one) !== 'waived'));
  return <Tabs.Tab value={id} rightSection={worst ? <span title={t(`ui:${worst}`)}><OutcomeIcon outcome={worst} /><span className="unseen">{t(`ui:${worst}`)}</span></span> : count > 0 ? <span className="small hint">{count}</span> : undefined}>{t(`tab-${id}`)}</Tabs.Tab>;
}

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCertificate, IconPaperclip, IconRefresh, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { addDays, dayOfInstant } from '#base';
import { useCurtain } from '../curtain/useCurtain.ts';
import { kindName } from '../exporter/evidence.ts';
import { useKeys } from '../frame/keys.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { dayText } from '../ui/format.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { RenewCertificate } from './RenewCertificate.tsx';
import css from './vault.module.css';

type Item = Output<'papers.vault'>['items'][number];
const OUTCOME = { ended: 'error', lapses: 'warning', holds: 'pass', open: 'unchecked' } as const;

/** What lapses before a ship date or arrival: certificates and documents, the soonest first. */
export function VaultScreen() {
  const { t } = useTranslation(['vault', 'curtain']);
  const words = useTranslation(['exporter', 'ui', 'fields']);
  const curtained = useCurtain();
  const navigate = useNavigate();
  const fail = useFailure();
  const [by, setBy] = useState(() => addDays(dayOfInstant(Date.now()), 90));
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query, 200);
  const [renewing, setRenewing] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const { data } = useAsk('papers.vault', { by, query: asked }, { keepPrevious: true, enabled: !curtained });
  useKeys({ 'Ctrl+F': () => search.current?.select(), '/': () => search.current?.select() });
  if (curtained) return <div className={css.screen}><PageHead title={t('title')} /><EmptyState icon={IconCertificate} title={t('curtain:nothingTitle')} text={t('curtain:nothingText')} /></div>;
  const open = (one: Item): void => void (one.of === 'paper' ? navigate({ to: '/papers/$id', params: { id: one.id } }) : navigate({ to: '/exporter', search: { field: 'certificates' } }));
  const renew = async (one: Item): Promise<void> => {
    if (one.of === 'certificate') return setRenewing(one.id);
    if (!one.kind) return;
    try {
      const { id } = await save('papers.add', { kind: one.kind, replaces: one.id });
      await navigate({ to: '/papers/$id', params: { id } });
    } catch (error) {
      fail(error);
    }
  };
  const nameOf = (one: Item): string => (one.of === 'certificate' ? kindName(one.name, words.t) : one.name);
  const covers = ({ covers: { firm, hsPrefixes, items, shipments } }: Item): string => [firm ? t('firm') : '', hsPrefixes.length > 0 ? `HS ${hsPrefixes.join(', ')}` : '', items > 0 ? t('items', { count: items }) : '', ...shipments].filter(Boolean).join(' · ');
  const state = (one: Item) => <span className={css.state}><OutcomeIcon outcome={OUTCOME[one.state]} size={14} />{t(`state-${one.state}`)}</span>;
  return (
    <div className={css.screen}>
      <PageHead title={t('title')} note={data && t('counted', { ended: data.ended, lapses: data.lapses, day: dayText(by) })}>
        {data && data.days.length > 0 && <NativeSelect aria-label={t('before')} value="" data={[{ value: '', label: t('chooseShipment') }, ...data.days.map((one) => ({ value: one.on, label: t(one.what, { number: one.number, day: dayText(one.on) }) }))]} onChange={(event) => event.currentTarget.value !== '' && setBy(event.currentTarget.value)} />}
        <DayInput aria-label={t('lapsesBefore')} w={150} value={by} onChange={(day) => day !== '' && setBy(day)} />
        <TextInput ref={search} aria-label={t('search')} placeholder={t('search')} value={query} leftSection={<IconSearch size={15} aria-hidden />} w={220} onChange={(event) => setQuery(event.currentTarget.value)} />
      </PageHead>
      {data?.items.length === 0 && <EmptyState icon={IconCertificate} title={t(query ? 'noMatch' : 'noneTitle')} text={t('noneText')} />}
      {data && data.items.length > 0 && (
        <div className={css.table} data-pane="">
          <DataTable
            caption={t('title')} rows={data.items} keyOf={(one) => one.id}
            columns={[
              { key: 'state', heading: t('state'), cell: state },
              { key: 'until', heading: t('until'), cell: (one) => (one.validTo ? dayText(one.validTo) : '—') },
              { key: 'name', heading: t('what'), cell: (one) => <button type="button" className="link strong" onClick={() => open(one)}>{visibleText(nameOf(one))}</button> },
              { key: 'number', heading: t('number'), cell: (one) => visibleText(one.number) },
              { key: 'issuer', heading: t('issuer'), cell: (one) => visibleText(one.issuer) },
              { key: 'covers', heading: t('covers'), cell: (one) => visibleText(covers(one)) },
              { key: 'file', heading: t('file'), cell: (one) => <>{one.file && <IconPaperclip size={15} role="img" aria-label={t('hasFile')} />}{one.earlier > 0 && <span className="quiet small"> {t('earlier', { count: one.earlier })}</span>}</> },
              { key: 'renew', heading: <span className="unseen">{t('renew')}</span>, cell: (one) => (one.state !== 'open' ? <Button size="xs" variant="subtle" leftSection={<IconRefresh size={13} />} aria-label={t('renewOne', { name: `${nameOf(one)} ${one.number}` })} onClick={() => void renew(one)}>{t('renew')}</Button> : null) },
            ]}
          />
        </div>
      )}
      {renewing && <RenewCertificate id={renewing} onClose={() => setRenewing(null)} />}
    </div>
  );
}

import { Button, Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { toast } from '../ui/toast.tsx';
import { useDeed } from '../ui/useDeed.ts';
import { useFailure } from '../ui/useFailure.ts';
import { GroupPreviewTables } from './GroupPreviewTables.tsx';
import { ParentChoice } from './ParentChoice.tsx';
import css from './variants.module.css';

type Wish = NonNullable<Input<'variants.group'>['parent']>;
const STOPS = new Set(['VAR-HAS-VARIANTS', 'VAR-SKU-TAKEN']);

/** Products become variants of one: what moves up, what stays, part by part, before anything is written. */
export function GroupDialog({ ids, onClose, onDone, under }: { ids: readonly string[]; onClose: () => void; onDone: () => void; /** Only under a product that is there: moving variants. */ under?: boolean }) {
  const { t } = useTranslation(['variants', 'ui', 'fields']);
  const navigate = useNavigate();
  const { undo } = useUndo();
  const fail = useFailure();
  const [existing, setExisting] = useState(under ?? false);
  const [wish, setWish] = useState<Wish>({});
  const asked: Wish = existing ? { id: wish.id, axes: wish.axes } : { sku: wish.sku, name: wish.name, axes: wish.axes, fillFrom: wish.fillFrom };
  const { data, error } = useAsk('variants.groupPreview', { ids: [...ids], parent: asked }, { keepPrevious: true, enabled: !existing || wish.id !== undefined });
  const change = (patch: Partial<Wish>): void => setWish((now) => ({ ...now, ...patch }));
  const [group, grouping] = useDeed(async () => {
    try {
      const { parent, changeSet } = await save('variants.group', { seen: data?.seen, ids: [...ids], parent: { ...asked, ...(existing ? {} : { sku: wish.sku ?? data?.sku, name: wish.name ?? data?.name }), axes: wish.axes ?? data?.axes } });
      onDone();
      toast(t('grouped', { count: ids.length, sku: data?.sku ?? '' }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
      void navigate({ to: '/catalogue/$id', params: { id: parent }, search: { tab: 'variants' } });
    } catch (failure) {
      fail(failure);
    }
  });
  const axes = wish.axes ?? data?.axes ?? [];
  const flip = (key: string): void => change({ axes: axes.includes(key) ? axes.filter((one) => one !== key) : [...axes, key] });
  const stopped = (data?.findings ?? []).some((one) => STOPS.has(one.messageId));
  return (
    <Dialog opened onClose={onClose} size={1080} title={t(under ? 'moveTitle' : 'groupTitle', { count: ids.length })}>
      {!under && <SegmentedControl size="xs" aria-label={t('parent')} value={existing ? 'existing' : 'new'} onChange={(value) => setExisting(value === 'existing')} data={[{ value: 'new', label: t('newParent') }, { value: 'existing', label: t('existingParent') }]} style={{ justifySelf: 'start' }} />}
      {existing ? <ParentChoice ids={ids} chosen={wish.id} onChoose={(id) => change({ id, axes: undefined })} /> : (
        <div className={css.wide}>
          <TextInput label={t('fields:sku')} value={wish.sku ?? data?.sku ?? ''} onChange={(event) => change({ sku: event.currentTarget.value })} />
          <TextInput label={t('fields:name')} value={wish.name ?? data?.name ?? ''} onChange={(event) => change({ name: event.currentTarget.value })} />
          <NativeSelect label={t('fillFrom')} value={wish.fillFrom ?? ''} data={[{ value: '', label: t('fillNothing') }, ...(data?.items ?? []).map((one) => ({ value: one.id, label: one.sku }))]} onChange={(event) => change({ fillFrom: event.currentTarget.value || undefined })} />
        </div>
      )}
      {error && <p className="error">{error.message}</p>}
      {data && (!existing || wish.id) && (
        <>
          <div className="row" role="group" aria-label={t('axes')} style={{ flexWrap: 'wrap', gap: 14 }}>
            <span className="strong">{t('differIn')}</span>
            {data.candidates.map((one) => <Checkbox key={one.key} size="xs" checked={axes.includes(one.key)} onChange={() => flip(one.key)} label={`${one.label} · ${t('valueCount', { count: one.values })}`} />)}
            {data.candidates.length === 0 && <span className="quiet">{t('noCandidates')}</span>}
          </div>
          {data.findings.slice(0, 5).map((one) => <FindingCard key={`${one.messageId} ${one.where.record ?? ''}`} finding={one} tight />)}
          <GroupPreviewTables preview={data} />
        </>
      )}
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <span className="grow small hint">{t('groupNote')}</span>
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button variant="filled" loading={grouping} disabled={!data || stopped || error !== null || (existing && !wish.id)} onClick={() => void group()}>{t(under ? 'moveDeed' : 'groupDeed', { count: ids.length })}</Button>
      </div>
    </Dialog>
  );
}

import { Button, Checkbox, NativeSelect, Popover } from '@mantine/core';
import { IconArrowRight, IconQrcode } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoItem } from '#app/contract';
import { Thumb } from '../catalogue/Thumb.tsx';
import { ItemSearch } from './ItemSearch.tsx';
import css from './photos.module.css';
import type { PlanLine } from './plan.ts';
import { visibleText } from '../ui/visibleText.tsx';

const LINE = 54;
type Deeds = { items: readonly PhotoItem[]; keepSlips: boolean; onDecide: (photo: string, item: PhotoItem | null | undefined) => void };

/** The lines of the preview, only those in sight drawn: two thousand photos scroll like twenty. */
export function MatchLines({ lines, ...deeds }: { lines: readonly PlanLine[] } & Deeds) {
  const { t } = useTranslation('photos');
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroll.current, estimateSize: () => LINE, overscan: 6, getItemKey: (at) => lines[at]?.photo.id ?? at });
  if (lines.length === 0) return <p className={`quiet ${css.nothing}`}>{t('noLines')}</p>;
  return (
    <div ref={scroll} className={css.lines} role="table" aria-label={t('linesCaption')} aria-rowcount={lines.length} tabIndex={0}>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index];
          return line && <div key={key} role="row" aria-rowindex={index + 1} className={css.line} style={{ transform: `translateY(${start}px)`, height: LINE }}><Line line={line} {...deeds} /></div>;
        })}
      </div>
    </div>
  );
}

function Line({ line, items, keepSlips, onDecide }: { line: PlanLine } & Deeds) {
  const { t } = useTranslation('photos');
  const { photo, match, item, goes } = line;
  const isSlip = match.state === 'slip' || match.state === 'unknown-slip';
  return (
    <>
      <div role="cell" className={css.tick}>
        {!isSlip && <Checkbox checked={goes} disabled={item === null || (match.state === 'already' && !line.changed)} aria-label={t('tick', { file: photo.fileName })} onChange={(event) => onDecide(photo.id, event.currentTarget.checked ? (item?.id === match.product && match.state === 'matched' ? undefined : item) : null)} />}
      </div>
      <div role="cell"><Thumb blob={photo.blob} size={44} alt="" /></div>
      <div role="cell" className={css.file}>
        <span className="ell" title={photo.path}>{photo.fileName}</span>
        <span className="ell small hint">{[photo.path === photo.fileName ? '' : photo.path.slice(0, -photo.fileName.length - 1), `${photo.width}×${photo.height}`].filter(Boolean).join(' · ')}</span>
      </div>
      <div role="cell" className={css.arrow}>{item && goes ? <IconArrowRight size={16} stroke={1.75} aria-hidden /> : null}</div>
      <div role="cell" className={css.target}><Target line={line} items={items} keepSlips={keepSlips} onDecide={onDecide} /></div>
      <div role="cell" className={css.change}>{!isSlip && <ChangeItem line={line} onDecide={onDecide} />}</div>
    </>
  );
}

/** Where the photo goes, or why it goes nowhere. */
function Target({ line, items, keepSlips, onDecide }: { line: PlanLine } & Deeds) {
  const { t } = useTranslation('photos');
  const { match, item, goes, changed, photo } = line;
  if (match.state === 'slip') return <span className={css.slipMark}><IconQrcode size={16} stroke={1.75} aria-hidden /><span className="ell"><span className="strong">{item?.sku}</span> {item?.name}</span><span className="small hint">{keepSlips ? t('slipKept') : t('slipLeft')}</span></span>;
  if (match.state === 'unknown-slip') return <span className={css.slipMark}><IconQrcode size={16} stroke={1.75} className="warning" aria-hidden /><span className="warning">{t('unknownSlip', { sku: match.sku ?? '' })}</span></span>;
  if (match.state === 'ambiguous' && !changed) {
    const candidates = match.candidates.flatMap((id) => items.find((one) => one.id === id) ?? []);
    return <NativeSelect size="xs" aria-label={t('chooseItemFor', { file: photo.fileName })} value="" onChange={(event) => onDecide(photo.id, candidates.find((one) => one.id === event.currentTarget.value) ?? null)} data={[{ value: '', label: t('chooseOf', { count: candidates.length }) }, ...candidates.map((one) => ({ value: one.id, label: `${one.sku} · ${one.name}` }))]} />;
  }
  if (!item) return <span className="hint">{t('noItem')}</span>;
  const remark = match.state === 'already' && !changed ? t('alreadyThere') : match.shared !== null && goes ? t('shared', { count: match.shared }) : match.position !== null && goes && !changed ? t('place', { place: match.position }) : '';
  return <span className={css.file}><span className="ell"><span className="strong">{visibleText(item.sku)}</span> {visibleText(item.name)}</span><span className="small hint ell">{remark}</span></span>;
}

function ChangeItem({ line, onDecide }: { line: PlanLine; onDecide: Deeds['onDecide'] }) {
  const { t } = useTranslation('photos');
  const [opened, setOpened] = useState(false);
  const deed = line.item ? t('changeItem') : t('chooseItem');
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-end" trapFocus withinPortal>
      <Popover.Target><Button size="xs" aria-label={t('changeItemOf', { deed, file: line.photo.fileName })} onClick={() => setOpened(!opened)}>{deed}</Button></Popover.Target>
      <Popover.Dropdown>
        <ItemSearch onPick={(item) => { setOpened(false); onDecide(line.photo.id, item); }} />
      </Popover.Dropdown>
    </Popover>
  );
}

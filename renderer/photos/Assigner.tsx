import { Button, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconTrash } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoWaiting } from '#app/contract';
import { Thumb } from '../catalogue/Thumb.tsx';
import { useAsk } from '../queries.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { fieldKey, stripKey } from './assignerKeys.ts';
import { ItemChoice } from './ItemChoice.tsx';
import css from './photos.module.css';
import { PhotoStrip } from './PhotoStrip.tsx';
import { afterGiving } from './strip.ts';
import { type AssignerFlow, useAssigner } from './useAssigner.ts';

/** Two panes for hands on the keyboard: the photo, and the item it belongs to. Type a piece of the number, Enter, the next photo is there. */
export function Assigner({ photos }: { photos: readonly PhotoWaiting[] }) {
  const flow = useAssigner(photos);
  const field = useRef<HTMLInputElement>(null);
  const toField = (): void => field.current?.focus();
  useEffect(() => field.current?.focus(), []);
  return (
    <div className={css.assigner}>
      <PhotoStrip photos={photos} here={flow.here} selection={flow.selection} onLook={flow.lookAt} onKeyDown={(event) => stripKey(event, flow, toField)} />
      <BigPhoto photos={photos} flow={flow} />
      <ItemPane flow={flow} field={field} onGiven={toField} />
    </div>
  );
}

const BIG = 800;

/** The photo large; the one that comes next is made meanwhile. */
function BigPhoto({ photos, flow: { here, selection } }: { photos: readonly PhotoWaiting[]; flow: AssignerFlow }) {
  const { t } = useTranslation('photos');
  const { size } = useFormat();
  const { data } = useAsk('catalogue.thumbnail', { blob: here?.blob ?? '', size: BIG }, { enabled: here !== undefined, keepPrevious: true });
  const next = here && photos.find((one) => one.id === afterGiving(photos, [here], new Set()).at);
  useAsk('catalogue.thumbnail', { blob: next?.blob ?? '', size: BIG }, { enabled: next !== undefined });
  if (!here) return <div className={css.big} />;
  return (
    <figure className={css.big}>
      <div className={css.bigBox}>{data?.dataUrl && <img className="photo" src={data.dataUrl} alt={here.fileName} />}</div>
      <figcaption className={css.caption}>
        <span className="ell strong">{here.fileName}</span>
        <span className="hint">{[`${here.width}×${here.height}`, size(here.bytes), here.takenAt?.replace('T', ' ').slice(0, 16) ?? ''].filter(Boolean).join(' · ')}</span>
        {selection.length > 1 && <span className={css.many}>{t('selected', { count: selection.length })}</span>}
        {here.item && <span className={css.givenMark}><IconCircleCheck size={16} stroke={1.75} aria-hidden />{t('onItem', { sku: here.item.sku })}</span>}
        {here.slip !== null && <span className="hint">{t('showsSlip', { sku: here.slip })}</span>}
      </figcaption>
    </figure>
  );
}

function ItemPane({ flow, field, onGiven }: { flow: AssignerFlow; field: RefObject<HTMLInputElement | null>; onGiven: () => void }) {
  const { t } = useTranslation('photos');
  const best = flow.query.trim() === '' ? undefined : flow.items[flow.pick];
  return (
    <aside className={css.itemPane} aria-label={t('itemPane')} data-pane="">
      <TextInput ref={field} label={t('itemNoOrName')} placeholder={t('itemNoExample')} value={flow.query} autoComplete="off" spellCheck={false} onChange={(event) => flow.setQuery(event.currentTarget.value)} onKeyDown={(event) => fieldKey(event, flow)} />
      <p className={`small ${css.said}`} role="status">{flow.said && t(flow.said.key as 'givenTo', { count: 0, sku: '', ...flow.said.values })}</p>
      {best && best.blobs.length > 0 && <div className={css.present} role="group" aria-label={t('presentPhotos', { sku: best.sku })}>{best.blobs.map((blob, at) => <Thumb key={`${blob}-${at}`} blob={blob} size={64} alt="" />)}</div>}
      {flow.query.trim() === '' && flow.items.length > 0 && <h2 className="small quiet">{t('recent')}</h2>}
      <ItemChoice items={flow.items} at={flow.query.trim() === '' ? -1 : flow.pick} numbered={flow.query.trim() === ''} onPick={(item) => { flow.give(item); onGiven(); }} />
      <div className="grow" />
      <div className={css.paneDeeds}>
        <Button size="xs" leftSection={<IconArrowBackUp size={15} stroke={1.75} aria-hidden />} onClick={flow.takeBack}>{t('takeBack')}</Button>
        <Button size="xs" disabled={!flow.selection.some((one) => one.item !== null)} onClick={() => void flow.unassign()}>{t('unassign')}</Button>
        <Button size="xs" leftSection={<IconTrash size={15} stroke={1.75} aria-hidden />} disabled={flow.selection.length === 0} onClick={() => void flow.leaveOut()}>{t('leaveOut')}</Button>
      </div>
      <dl className={css.keys}>
        {(['Enter', 'Shift Enter', '↑ ↓', 'Shift ↓', 'Backspace', 'Del', 'U'] as const).map((key) => <div key={key}><dt><Kbd>{key}</Kbd></dt><dd>{t(`key-${key.replace(' ', '')}` as 'key-Enter')}</dd></div>)}
      </dl>
    </aside>
  );
}

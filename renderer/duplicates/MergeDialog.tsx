import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateShown, MergeRowShown, Output } from '#app/contract';
import { Refusal } from '#base';
import { amountShown } from '#tradeids';
import { useUndo } from '../frame/undo.ts';
import { currentLanguage } from '../language.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { useWatched } from '../state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { fieldName } from '../ui/fieldName.ts';
import { toast } from '../ui/toast.tsx';
import { useDeed } from '../ui/useDeed.ts';
import { useFailure } from '../ui/useFailure.ts';
import { classes } from '../ui/classes.ts';
import css from './duplicates.module.css';
import { visibleText } from '../ui/visibleText.tsx';

type Side = MergeRowShown['side'];
type Preview = Output<'duplicates.preview'>;

/** Which of two items stays, and for each field in which they differ whose value wins; nothing is written before "Merge". */
export function MergeDialog({ pair, onClose }: { pair: DuplicateShown; onClose: () => void }) {
  const { t } = useTranslation(['duplicates', 'ui', 'fields']);
  const { undo } = useUndo();
  const fail = useFailure();
  const [kept, setKept] = useState(pair.one.id);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const other = kept === pair.one.id ? pair.other.id : pair.one.id;
  const { data, error } = useAsk('duplicates.preview', { kept, other });
  const [merge, merging] = useDeed(async () => {
    try {
      const { changeSet } = await save('duplicates.merge', { kept, other, sides, seen: data?.seen });
      onClose();
      toast(t('merged', { kept: data?.kept.sku ?? '', other: data?.other.sku ?? '' }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (problem) {
      fail(problem);
      if (problem instanceof Refusal && problem.code === 'preview-again') setSides({});
    }
  });
  return (
    <Dialog opened onClose={onClose} title={t('mergeTitle', { one: pair.one.sku, other: pair.other.sku })} size={900}>
      <div className="row"><span id="keeps">{t('keep')}</span><SegmentedControl aria-labelledby="keeps" value={kept} onChange={(next) => { setKept(next); setSides({}); }} data={[pair.one, pair.other].map((one) => ({ value: one.id, label: one.sku }))} /></div>
      {error && <p className="error">{error.message}</p>}
      {data && <Fields data={data} sides={sides} onSide={(field, side) => setSides((now) => ({ ...now, [field]: side }))} />}
      {data && <Moves data={data} />}
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <span className="grow small hint">{t('mergeNote')}</span>
        <Button onClick={onClose}>{t('keepBoth')}</Button>
        <Button variant="filled" loading={merging} disabled={!data} onClick={() => void merge()}>{t('mergeDeed', { sku: data?.kept.sku ?? '' })}</Button>
      </div>
    </Dialog>
  );
}

function Fields({ data, sides, onSide }: { data: Preview; sides: Readonly<Record<string, Side>>; onSide: (field: string, side: Side) => void }) {
  const { t } = useTranslation(['duplicates', 'ui', 'fields']);
  if (data.rows.length === 0) return <p className="quiet">{t('noDifference')}</p>;
  return (
    <div className={css.fields} tabIndex={0} role="region" aria-label={t('fieldsThatDiffer')}>
      <table className={css.table}>
        <caption className="unseen">{t('fieldsThatDiffer')}</caption>
        <thead><tr><th scope="col">{t('field')}</th><th scope="col">{visibleText(data.kept.sku)}</th><th scope="col">{visibleText(data.other.sku)}</th></tr></thead>
        <tbody>{data.rows.map((row) => <FieldRow key={row.field} row={row} side={sides[row.field] ?? row.side} onSide={(side) => onSide(row.field, side)} />)}</tbody>
      </table>
    </div>
  );
}

/** Two values of one field as a choice of one; the value that goes is struck through. */
function FieldRow({ row, side, onSide }: { row: MergeRowShown; side: Side; onSide: (side: Side) => void }) {
  const { t } = useTranslation('duplicates');
  const { t: names } = useTranslation(['ui', 'fields']);
  const language = useWatched(currentLanguage);
  const shown = (text: string): string => amountShown(text, language);
  const name = row.label ?? fieldName(row.field, names);
  return (
    <tr>
      <th scope="row">{name}</th>
      {(['kept', 'other'] as const).map((one) => (
        <td key={one}>
          <label className={css.choice}>
            <input type="radio" name={row.field} checked={side === one} disabled={row[one] === '' && row.side !== one} onChange={() => onSide(one)} aria-label={`${name}: ${shown(row[one]) || t('emptyValue')}`} />
            <span className={classes(css.value, side === one ? 'strong' : css.goes)}>{shown(row[one]) || <span className="hint">{t('emptyValue')}</span>}</span>
          </label>
        </td>
      ))}
    </tr>
  );
}

/** What moves with the other item, so that nothing that pointed at it is lost. */
function Moves({ data }: { data: Preview }) {
  const { t } = useTranslation('duplicates');
  const { photos, moves } = data;
  const lines = [t('moves-photos', { kept: photos.kept, added: photos.added }), ...(['variants', 'certificates', 'buyers', 'visits', 'mentions'] as const).filter((one) => moves[one] > 0).map((one) => t(`moves-${one}`, { count: moves[one] }))];
  return <ul className={css.moves}>{lines.map((one) => <li key={one}>{one}</li>)}</ul>;
}

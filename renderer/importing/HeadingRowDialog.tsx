import { Button, Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import css from './reading.module.css';
import type { HeaderPlace, Inspected } from './useImport.ts';

type Props = { opened: boolean; onClose: () => void; inspected: Inspected; onChoose: (header: HeaderPlace) => void };

const NONE = 'none';

/** The top of the sheet as it stands: a person points at the row with the headings. */
export function HeadingRowDialog({ opened, onClose, inspected, onChoose }: Props) {
  const { t } = useTranslation('reading');
  const { header, top } = inspected;
  const [chosen, setChosen] = useState(header.row === null ? NONE : String(header.row));
  const [two, setTwo] = useState(header.rows === 2);
  const isRow = chosen !== NONE;
  const hasAbove = top.some((one) => one.row === Number(chosen) - 1);
  const isHeading = (row: number): boolean => isRow && (row === Number(chosen) || (two && hasAbove && row === Number(chosen) - 1));
  return (
    <Dialog opened={opened} onClose={onClose} title={t('whichHeadings')} size={940}>
      <p className="quiet">{t('whichHeadingsText')}</p>
      <Radio.Group value={chosen} onChange={setChosen} aria-label={t('whichHeadings')} className={css.top}>
        <table className={css.sheet}>
          <tbody>
            {top.map((one) => (
              <tr key={one.row} className={classes(isHeading(one.row) && css.isHeading, isRow && one.row < Number(chosen) && !isHeading(one.row) && css.isAbove)} onClick={() => setChosen(String(one.row))}>
                <th scope="row"><Radio size="xs" value={String(one.row)} aria-label={t('row', { row: one.row })} /><span aria-hidden>{one.row}</span></th>
                {one.cells.slice(0, 12).map((cell, at) => <td key={`${one.row} ${at}`}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
        <Radio size="xs" value={NONE} label={t('noHeadings')} className={css.choice} />
      </Radio.Group>
      <Checkbox size="xs" label={t('twoRows')} checked={two && hasAbove && isRow} disabled={!isRow || !hasAbove} onChange={(event) => setTwo(event.currentTarget.checked)} />
      <div className={css.deeds}>
        <Button onClick={onClose}>{t('leaveIt')}</Button>
        <Button variant="filled" onClick={() => onChoose(isRow ? { row: Number(chosen), rows: two && hasAbove ? 2 : 1 } : { row: null })}>{t('readAgain')}</Button>
      </div>
    </Dialog>
  );
}

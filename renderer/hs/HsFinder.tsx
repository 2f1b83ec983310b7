import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HS_SECTORS, hsDigits } from '#tradeids';
import { Dialog } from '../ui/Dialog.tsx';
import { dayText } from '../ui/format.ts';
import { Kbd } from '../ui/Kbd.tsx';
import css from './hs.module.css';
import { type HsAsked, hsAsked } from './hsAsked.ts';
import { HsOption } from './HsOption.tsx';
import { TariffPart } from './TariffPart.tsx';
import { type HsRow, useHsRows } from './useHsRows.ts';

const PAGE = 8;

/**
 * Finds a code by words, by its beginning and by sector. Words lead to a place; what is not known is said below, and nothing is classified.
 * It stands beside the screen, not inside the cell or field that asks: keys and presses in it are no business of theirs.
 */
export function HsFinder({ code, about = '', onPick, onClose }: HsAsked) {
  const { t } = useTranslation('hs');
  const [tariff, setTariff] = useState(false);
  const digits = hsDigits(code);
  const [query, setQuery] = useState(/^\d{4,}$/.test(digits) ? digits.slice(0, 4) : '');
  const close = (): void => {
    hsAsked.set(null);
    onClose?.();
  };
  const pick = (found: string): void => {
    hsAsked.set(null);
    onPick(found);
  };
  return (
    <Dialog opened onClose={close} title={tariff ? t('tariffTitle') : t('title')} size={820}>
      {tariff ? <TariffPart onBack={() => setTariff(false)} /> : <Finder query={query} setQuery={setQuery} current={digits} about={about} onPick={pick} onTariff={() => setTariff(true)} />}
    </Dialog>
  );
}

type FinderProps = { query: string; setQuery: (text: string) => void; current: string; about: string; onPick: (code: string) => void; onTariff: () => void };

function Finder({ query, setQuery, current, about, onPick, onTariff }: FinderProps) {
  const { t } = useTranslation('hs');
  const id = useId();
  const [sector, setSector] = useState('');
  const [sent] = useDebouncedValue(query.trim(), 90);
  const { rows, tariff, more } = useHsRows(sent, sector);
  const list = useRef<HTMLDivElement>(null);
  // A new answer begins at the code the field has, else at its first line.
  const answer = `${sent} ${sector} ${rows[0]?.code ?? ''}`;
  const [point, setPoint] = useState({ answer: '', at: 0 });
  const at = point.answer === answer ? point.at : Math.max(0, rows.findIndex((one) => one.code === current));
  const setAt = (to: number): void => setPoint({ answer, at: Math.max(0, Math.min(rows.length - 1, to)) });
  // Braces: newer browsers answer with a promise, which is no way to take an effect back.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, rows]);
  const open = (row: HsRow | undefined): void => {
    if (!row) return;
    if (row.kind === 'chapter' || (row.kind === 'heading' && hsDigits(sent) !== row.code)) setQuery(row.code);
    else if (row.kind !== 'heading') onPick(row.code);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
    const by = steps[event.key];
    if (by !== undefined) setAt(at + by);
    else if (event.key === 'Enter') open(rows[at]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={css.ask}>
        <TextInput
          className="grow" data-autofocus leftSection={<IconSearch size={17} stroke={1.75} />} placeholder={t('placeholder')} aria-label={t('placeholder')} value={query} maxLength={120} onChange={(event) => setQuery(event.currentTarget.value)} onKeyDown={onKeyDown}
          role="combobox" aria-expanded={rows.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={rows[at] ? `${id}-${at}` : undefined}
        />
        <NativeSelect aria-label={t('sector')} value={sector} onChange={(event) => setSector(event.currentTarget.value)} data={[{ value: '', label: t('allSectors') }, ...HS_SECTORS.map(([one]) => ({ value: one, label: t(`sector-${one}`) }))]} />
      </div>
      {about !== '' && query !== about && <div><Button size="compact-xs" variant="subtle" leftSection={<IconSearch size={13} />} onClick={() => setQuery(about)}>{t('searchName', { name: about })}</Button></div>}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('found')} className={css.list} data-pane="">
        {rows.map((row, index) => <HsOption key={`${row.kind} ${row.code}`} id={`${id}-${index}`} row={row} selected={index === at} current={row.code === current} opened={hsDigits(sent) === row.code && row.kind === 'heading'} onOpen={() => open(row)} onPoint={() => setAt(index)} />)}
      </div>
      {rows.length === 0 && <p className={css.none} role="status">{t('none')}</p>}
      {more > 0 && <p className="small quiet">{t('more', { count: more })}</p>}
      <Known tariff={tariff} onTariff={onTariff} />
    </>
  );
}

/** What stands behind the list, and what does not. */
function Known({ tariff, onTariff }: { tariff: string | null | undefined; onTariff: () => void }) {
  const { t } = useTranslation('hs');
  return (
    <div className={css.known}>
      <p className="small quiet grow">{t('ownWords')} {tariff === undefined ? '' : tariff === null ? t('noTariff') : t('tariffFrom', { day: dayText(tariff) })}</p>
      <span className="small quiet nowrap"><Kbd>↑</Kbd> <Kbd>↓</Kbd> <Kbd>Enter</Kbd></span>
      <Button size="xs" onClick={onTariff}>{t('tariffButton')}</Button>
    </div>
  );
}

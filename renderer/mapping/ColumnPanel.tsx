import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconCopyPlus, IconTrash } from '@tabler/icons-react';
import { type RefObject, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CONFIDENTIALITY } from '#base';
import { CURRENCIES, unitName } from '#tradeids';
import { useAsk } from '../queries.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import type { Inspected, Mapping } from '../importing/useImport.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { classOf, type Column, isMeasure, isMoney, isRate, letterOf, samplesOf, type Step, stillOpen } from './columnState.ts';
import css from './columns.module.css';
import { FieldSearch } from './FieldSearch.tsx';
import { StepList } from './StepList.tsx';
import { TrialTable } from './TrialTable.tsx';
import type { Line, MappingFlow } from './useMapping.ts';

/** Sample cells tried at once. */
const TRIED = 300;
/** Units that lists of goods name most; any other is understood in the cells themselves. */
const UNITS = ['KGS', 'GMS', 'LBS', 'OZS', 'MTS', 'CMS', 'MMS', 'MTR', 'INC', 'FTS', 'CBM', 'LTR', 'MLT', 'PCS', 'NOS', 'SET', 'PRS', 'DOZ'] as const;
const USUAL = ['USD', 'EUR', 'INR', 'GBP', 'AED'] as const;

/** The column as it is tried: a rate whose currency stands in another column of the row is read with that of the sample. */
function tried(column: Column, columns: readonly Column[], inspected: Inspected): Column {
  const beside = isRate(column.field) && column.currency === undefined ? columns.find((one) => one.field === 'priceLadders.1.currency') : undefined;
  const currency = beside && samplesOf(inspected, beside.index, 1)[0]?.trim().toUpperCase();
  return currency !== undefined && currency.length === 3 ? { ...column, currency } : column;
}

function useTrial(columns: MappingFlow, line: Line, inspected: Inspected) {
  const { column } = line;
  const all = columns.lines;
  const joined = JSON.stringify((column.transforms ?? []).flatMap((one) => (one.kind === 'join' ? one.columns : [])));
  const input = useMemo(() => {
    const rows = inspected.sample.slice(0, TRIED);
    const others = Object.fromEntries((JSON.parse(joined) as string[]).map((heading) => { const place = inspected.header.headings.indexOf(heading); return [heading, rows.map((row) => row[place] ?? '')]; }));
    return { column: tried(column, all.map((one) => one.column), inspected), cells: rows.map((row) => row[column.index] ?? ''), others };
  }, [column, all, inspected, joined]);
  const answer = useAsk('importing.tryColumn', input, { enabled: column.field !== null, keepPrevious: true });
  const { learn } = columns;
  const { data, isPlaceholderData } = answer;
  useEffect(() => {
    if (data && !isPlaceholderData) learn(line.at, column, { filled: data.filled, misfits: data.misfits });
  }, [data, isPlaceholderData, learn, line.at, column]);
  return answer;
}

/** What a column says of all its cells: the currency of its rates, the unit of its weights, who may see it. */
function Settings({ column, inspected, onChange }: { column: Column; inspected: Inspected; onChange: (next: Column) => void }) {
  const { t, i18n } = useTranslation(['mapping', 'ui']);
  const cls = classOf(column, inspected);
  const guess = inspected.own.find((one) => one.index === column.index)?.class ?? 'internal';
  const isNew = column.field?.startsWith('attribute.') === true && !inspected.fields.some((one) => one.key === column.field);
  const classes = guess === 'secret' ? (['secret'] as const) : CONFIDENTIALITY.filter((one) => one !== 'party');
  return (
    <div className={css.pair}>
      {(isMoney(column.field) || isNew) && (
        <NativeSelect size="xs" label={t('currency')} value={column.currency ?? ''} onChange={(event) => { const { currency: _, ...rest } = column; onChange({ ...rest, ...(event.currentTarget.value ? { currency: event.currentTarget.value } : {}), by: 'user' }); }}>
          <option value="">{t('inCells')}</option>
          {[...USUAL, ...CURRENCIES.filter((one) => !(USUAL as readonly string[]).includes(one))].map((one) => <option key={one} value={one}>{one}</option>)}
        </NativeSelect>
      )}
      {(isMeasure(column.field) || isNew) && (
        <NativeSelect size="xs" label={t('unit')} value={column.unit ?? ''} onChange={(event) => { const { unit: _, ...rest } = column; onChange({ ...rest, ...(event.currentTarget.value ? { unit: event.currentTarget.value } : {}), by: 'user' }); }}>
          <option value="">{t('inCells')}</option>
          {[...new Set([...(column.unit ? [column.unit] : []), ...UNITS])].map((one) => <option key={one} value={one}>{unitName(one, i18n.language)}</option>)}
        </NativeSelect>
      )}
      {isNew && <TextInput size="xs" label={t('label')} maxLength={200} value={column.label ?? ''} onChange={(event) => onChange({ ...column, label: event.currentTarget.value, by: 'user' })} />}
      {isNew && (
        <NativeSelect size="xs" label={t('whoSees')} value={column.class ?? guess} disabled={classes.length === 1} onChange={(event) => onChange({ ...column, class: CONFIDENTIALITY.find((one) => one === event.currentTarget.value) ?? guess, by: 'user' })}>
          {classes.map((one) => <option key={one} value={one}>{t(`ui:class-${one}`)}</option>)}
        </NativeSelect>
      )}
      {!isNew && cls && <div className={css.part}><h3>{t('whoSees')}</h3><ClassBadge of={cls} /></div>}
    </div>
  );
}

/** One column in full: what it says of its cells, the steps they go through, and each sample value before and after. */
export function ColumnPanel({ columns, line, inspected, mapping, field }: { columns: MappingFlow; line: Line; inspected: Inspected; mapping: Mapping; /** Where a field is searched: a key leads there. */ field: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation('mapping');
  const { column, at } = line;
  const { data, error } = useTrial(columns, line, inspected);
  const change = (next: Column): void => columns.change([at], () => next);
  const steps = (transforms: Step[]): void => { const { transforms: _, ...rest } = column; change({ ...rest, ...(transforms.length > 0 ? { transforms } : {}), by: 'user' }); };
  const isAgain = mapping.columns.findIndex((one) => one.index === column.index) !== at;
  const findings = stillOpen(inspected.findings, mapping.columns).filter((one) => one.where.column === column.heading);
  return (
    <>
      <div className={css.panelHead}>
        <span className="hint">{letterOf(column.index)}</span>
        <h2 className="grow ell" title={column.heading}>{column.heading || t('noHeading')}</h2>
      </div>
      <FieldSearch column={column} inspected={inspected} input={field} onChange={(next) => { change(next); columns.goTo(columns.after(at)); }} />
      {findings.map((one, place) => <FindingCard key={`${one.rule} ${place}`} finding={one} tight />)}
      {column.field === null ? <p className="quiet">{t('leftOutText')}</p> : (
        <>
          <Settings column={column} inspected={inspected} onChange={change} />
          <StepList column={column} headings={inspected.header.headings} onChange={steps} onDecimal={() => { const { decimal: _, ...rest } = column; change({ ...rest, by: 'user' }); }} />
          {data && data.choices.length > 0 && <AnswerTable column={column} trial={data} onChange={steps} />}
          {error ? <p className="error small" role="alert">{error.message}</p> : data && <TrialTable trial={data} />}
        </>
      )}
      <div className="row">
        {isAgain
          ? <Button size="xs" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => columns.drop(at)}>{t('dropAgain')}</Button>
          : <Button size="xs" leftSection={<IconCopyPlus size={14} aria-hidden />} title={t('againText')} onClick={() => columns.again(at)}>{t('again')}</Button>}
      </div>
    </>
  );
}

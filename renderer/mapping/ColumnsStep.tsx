import { SegmentedControl } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../frame/keys.ts';
import { FindingCard } from '../ui/FindingCard.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { ColumnBar } from './ColumnBar.tsx';
import { ColumnList } from './ColumnList.tsx';
import { ColumnPanel } from './ColumnPanel.tsx';
import { canPreview, isOfKind, stillOpen } from './columnState.ts';
import css from './columns.module.css';
import { MappingMenu } from './MappingMenu.tsx';
import { type MappingFlow, useMapping } from './useMapping.ts';
import { PhotosChoice } from '../importing/FileStep.tsx';
import { ReadingPanel } from '../importing/ReadingPanel.tsx';
import type { ImportFlow, Inspected, Mapping } from '../importing/useImport.ts';

/** Keys of the list, said where they act. */
const KEYS = [['F8', 'keyNext'], ['Enter', 'keyAccept'], ['Del', 'keyLeave'], ['F2', 'keyFind']] as const;

/** What is true of the whole file: how it was read, its photos, what was noticed when it was recognised. */
function FileSide({ flow, inspected, columns, open }: { flow: ImportFlow; inspected: Inspected; columns: MappingFlow; open: Inspected['findings'] }) {
  const { t } = useTranslation('mapping');
  const lineOf = (heading: string | undefined): number | undefined => (heading === undefined ? undefined : columns.lines.find((one) => one.column.heading === heading)?.at);
  return (
    <>
      <ReadingPanel flow={flow} inspected={inspected} />
      <PhotosChoice flow={flow} />
      {open.map((one, at) => {
        const place = lineOf(one.where.column);
        return <FindingCard key={`${one.rule} ${at}`} finding={one} tight>{place !== undefined && <button type="button" className="link small" onClick={() => columns.goTo(place)}>{t('toColumn')}</button>}</FindingCard>;
      })}
    </>
  );
}

/** Second step: what each column of the file is. Proposed, never decided behind the user's back. */
export function ColumnsStep({ flow, inspected, mapping }: { flow: ImportFlow; inspected: Inspected; mapping: Mapping }) {
  const { t } = useTranslation('mapping');
  const columns = useMapping(flow, inspected, mapping);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const findings = stillOpen(inspected.findings, mapping.columns);
  const line = columns.lines[columns.at] ?? columns.lines[0];
  const { at, goTo, shown, side, setSide } = columns;
  const field = useRef<HTMLInputElement>(null);
  const next = (): void => {
    const open = shown.filter((one) => isOfKind('misfit', one.column, one.fit, inspected) || isOfKind('open', one.column, one.fit, inspected));
    const found = open.find((one) => one.at > at) ?? open[0];
    if (found) goTo(found.at);
  };
  useKeys({ '/': () => search.current?.focus(), 'Ctrl+F': () => search.current?.focus(), F8: next, F2: () => { setSide('column'); requestAnimationFrame(() => field.current?.focus()); }, F4: () => setSide(side === 'column' ? 'file' : 'column') });
  return (
    <div className={css.screen}>
      <div className={css.main}>
        <ColumnBar columns={columns} inspected={inspected} search={search} />
        <ColumnList columns={columns} inspected={inspected} list={list} />
        <p className={css.keys}>{KEYS.map(([key, word]) => <span key={key}><Kbd>{key}</Kbd>{t(word)}</span>)}</p>
      </div>
      <aside className={css.panel} aria-label={t('panel')}>
        <div className="row">
          <SegmentedControl size="xs" style={{ flex: 'none' }} value={side} onChange={(value) => setSide(value === 'file' ? 'file' : 'column')} data={[{ value: 'column', label: t('thisColumn') }, { value: 'file', label: t('wholeFile', { count: findings.length }) }]} />
          <span className="grow" />
          <MappingMenu flow={flow} mapping={mapping} />
        </div>
        {!canPreview(mapping) && <p className="warning" role="status">{t('noKey')}</p>}
        {side === 'file' || !line ? <FileSide flow={flow} inspected={inspected} columns={columns} open={findings} /> : <ColumnPanel key={line.at} columns={columns} line={line} inspected={inspected} mapping={mapping} field={field} />}
      </aside>
    </div>
  );
}

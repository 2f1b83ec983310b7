import { SegmentedControl } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../frame/keys.ts';
import { FindingCard } from '../ui/FindingCard.tsx';
import { ColumnBar } from './ColumnBar.tsx';
import { ColumnList } from './ColumnList.tsx';
import { ColumnPanel } from './ColumnPanel.tsx';
import { canPreview, isOfKind } from './columnState.ts';
import css from './columns.module.css';
import { MappingMenu } from './MappingMenu.tsx';
import { useMapping } from './useMapping.ts';
import { PhotosChoice } from '../importing/FileStep.tsx';
import { ReadingPanel } from '../importing/ReadingPanel.tsx';
import type { ImportFlow, Inspected, Mapping } from '../importing/useImport.ts';

/** What is true of the whole file: how it was read, its photos, what was noticed when it was recognised. */
function FileSide({ flow, inspected }: { flow: ImportFlow; inspected: Inspected }) {
  return (
    <>
      <ReadingPanel flow={flow} inspected={inspected} />
      <PhotosChoice flow={flow} />
      {inspected.findings.map((one, at) => <FindingCard key={`${one.rule} ${at}`} finding={one} tight />)}
    </>
  );
}

/** Second step: what each column of the file is. Proposed, never decided behind the user's back. */
export function ColumnsStep({ flow, inspected, mapping }: { flow: ImportFlow; inspected: Inspected; mapping: Mapping }) {
  const { t } = useTranslation('mapping');
  const columns = useMapping(flow, inspected, mapping);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const line = columns.lines[columns.at] ?? columns.lines[0];
  const { at, select, shown, side, setSide } = columns;
  const next = (): void => {
    const open = shown.filter((one) => isOfKind('misfit', one.column, one.fit, inspected) || isOfKind('open', one.column, one.fit, inspected));
    const found = open.find((one) => one.at > at) ?? open[0];
    if (!found) return;
    select(found.at);
  };
  useKeys({ '/': () => search.current?.focus(), 'Ctrl+F': () => search.current?.focus(), F8: next, F4: () => setSide(side === 'column' ? 'file' : 'column') });
  return (
    <div className={css.screen}>
      <div className={css.main}>
        <ColumnBar columns={columns} inspected={inspected} search={search} />
        <ColumnList columns={columns} inspected={inspected} list={list} />
      </div>
      <aside className={css.panel} aria-label={t('panel')}>
        <div className="row">
          <SegmentedControl size="xs" value={side} onChange={(value) => setSide(value === 'file' ? 'file' : 'column')} data={[{ value: 'column', label: t('thisColumn') }, { value: 'file', label: t('wholeFile', { count: inspected.findings.length }) }]} />
          <span className="grow" />
          <MappingMenu flow={flow} mapping={mapping} />
        </div>
        {!canPreview(mapping) && <p className="warning" role="status">{t('noKey')}</p>}
        {side === 'file' || !line ? <FileSide flow={flow} inspected={inspected} /> : <ColumnPanel key={line.at} columns={columns} line={line} inspected={inspected} mapping={mapping} />}
      </aside>
    </div>
  );
}

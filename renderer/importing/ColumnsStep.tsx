import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CONFIDENTIALITY, type Confidentiality } from '#base';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { PhotosChoice } from './FileStep.tsx';
import css from './importing.module.css';
import type { ImportFlow, Inspected, Mapping } from './useImport.ts';

type Column = Mapping['columns'][number];
const LEFT_OUT = '';
const OWN = 'attribute';

/** Spreadsheet letters: 0 is A, 26 is AA. */
export const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26)));

const isClass = (one: string | undefined): one is Confidentiality => CONFIDENTIALITY.includes(one as Confidentiality);

const keyFrom = (heading: string, index: number): string => heading.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/gu, '_').replace(/^_+|_+$/gu, '').slice(0, 60) || `column_${index + 1}`;

function FieldChoice({ column, inspected, onChange }: { column: Column; inspected: Inspected; onChange: (next: Column) => void }) {
  const { t } = useTranslation('importing');
  const own = column.field?.startsWith('attributes.') || column.field?.startsWith('attribute.');
  const listed = inspected.fields.some((one) => one.key === column.field);
  const choose = (field: string): void => {
    if (field === LEFT_OUT) onChange({ ...column, field: null, by: 'user' });
    else if (field === OWN) onChange({ ...column, field: `attributes.${keyFrom(column.heading, column.index)}`, label: column.heading, class: column.class ?? 'internal', by: 'user' });
    else onChange({ ...column, field, by: 'user', ...(isClass(inspected.fields.find((one) => one.key === field)?.class) ? { class: inspected.fields.find((one) => one.key === field)?.class as Confidentiality } : {}) });
  };
  return (
    <NativeSelect size="xs" aria-label={t('fieldFor', { heading: column.heading || letterOf(column.index) })} value={column.field === null ? LEFT_OUT : listed || !own ? column.field : OWN} onChange={(event) => choose(event.currentTarget.value)}>
      <option value={LEFT_OUT}>{t('leftOut')}</option>
      <option value={OWN}>{t('ownColumn')}</option>
      {!listed && !own && column.field !== null && <option value={column.field}>{column.field}</option>}
      {inspected.fields.map((one) => <option key={one.key} value={one.key}>{one.heading}</option>)}
    </NativeSelect>
  );
}

/** Who may see what the column holds: its own class, else that of the field it becomes. */
function ColumnClass({ column, inspected }: { column: Column; inspected: Inspected }) {
  const found = column.class ?? inspected.fields.find((one) => one.key === column.field)?.class;
  return column.field !== null && isClass(found) ? <ClassBadge of={found} /> : null;
}

/** Second step: what each column of the file is. Proposed, never decided behind the user's back. */
export function ColumnsStep({ flow, inspected, mapping }: { flow: ImportFlow; inspected: Inspected; mapping: Mapping }) {
  const { t } = useTranslation('importing');
  const change = (next: Column): void => flow.patch({ mapping: { ...mapping, columns: mapping.columns.map((one) => (one.index === next.index ? next : one)) } });
  const sample = (index: number): string => inspected.sample.map((row) => row[index] ?? '').filter(Boolean).slice(0, 3).join(' · ');
  return (
    <div className={css.columns}>
      <aside className={css.side}>
        {inspected.sheets.length > 1 && (
          <NativeSelect label={t('sheet')} value={inspected.sheet ?? ''} onChange={(event) => void flow.changeSheet(event.currentTarget.value)}>
            {inspected.sheets.map((one) => <option key={one.name} value={one.name}>{one.hidden ? t('hiddenSheet', { name: one.name }) : one.name}</option>)}
          </NativeSelect>
        )}
        <PhotosChoice flow={flow} />
        {inspected.findings.map((one, at) => <FindingCard key={`${one.rule} ${at}`} finding={one} tight />)}
      </aside>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('columnsCaption')}>
        <DataTable
          caption={t('columnsCaption')} rows={mapping.columns} keyOf={(one) => String(one.index)}
          columns={[
            { key: 'letter', heading: <span className="unseen">{t('columnLetter')}</span>, width: 36, cell: (one) => <span className="hint">{letterOf(one.index)}</span> },
            { key: 'heading', heading: t('inFile'), cell: (one) => <span className="strong">{one.heading || t('noHeading')}</span> },
            { key: 'sample', heading: t('examples'), cell: (one) => <span className={css.sample}>{sample(one.index)}</span> },
            { key: 'field', heading: t('becomes'), width: 230, cell: (one) => <FieldChoice column={one} inspected={inspected} onChange={change} /> },
            { key: 'class', heading: t('whoSees'), width: 110, cell: (one) => <ColumnClass column={one} inspected={inspected} /> },
            { key: 'by', heading: t('why'), width: 150, cell: (one) => <span className="hint small">{t(`by-${one.by ?? 'none'}`)}</span> },
          ]}
        />
      </div>
    </div>
  );
}

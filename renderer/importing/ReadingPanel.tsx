import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EncodingDialog } from './EncodingDialog.tsx';
import { HeadingRowDialog } from './HeadingRowDialog.tsx';
import css from './reading.module.css';
import type { HeaderPlace, ImportFlow, Inspected } from './useImport.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** Sheet of a workbook: hidden ones are offered and called so. */
function SheetChoice({ flow, inspected }: { flow: ImportFlow; inspected: Inspected }) {
  const { t } = useTranslation('reading');
  if (inspected.sheets.length < 2) return null;
  return (
    <NativeSelect size="xs" label={t('sheet')} value={inspected.sheet ?? ''} disabled={flow.state.busy} onChange={(event) => void flow.readAgain({ sheet: event.currentTarget.value })}>
      {inspected.sheets.map((one) => <option key={one.name} value={one.name}>{one.hidden ? t('hiddenSheet', { name: one.name }) : one.name}</option>)}
    </NativeSelect>
  );
}

/** What the letters are; where the file does not prove it, with a line to judge by. */
function EncodingChoice({ flow, inspected }: { flow: ImportFlow; inspected: Inspected }) {
  const { t } = useTranslation('reading');
  const [open, setOpen] = useState(false);
  const [used] = inspected.encodings;
  if (!used) return null;
  return (
    <div>
      <div className={css.label}>{t('letters')}</div>
      <div className="row"><span className="grow strong">{used.shown}</span><Button size="xs" disabled={flow.state.busy} onClick={() => setOpen(true)}>{t('otherLetters')}</Button></div>
      <p className={css.preview}>{used.preview.find((one) => one.trim() !== '')}</p>
      <EncodingDialog opened={open} onClose={() => setOpen(false)} choices={inspected.encodings} onChoose={(encoding) => { setOpen(false); void flow.readAgain({ reading: { encoding } }); }} />
    </div>
  );
}

function DelimiterChoice({ flow, inspected }: { flow: ImportFlow; inspected: Inspected }) {
  const { t } = useTranslation('reading');
  const used = DELIMITERS.find((one) => one === inspected.delimiter);
  if (inspected.format !== 'csv' || used === undefined) return null;
  const choose = (value: string): void => {
    const delimiter = DELIMITERS.find((one) => one === value);
    if (delimiter) void flow.readAgain({ reading: { delimiter } });
  };
  return (
    <NativeSelect size="xs" label={t('delimiter')} value={used} disabled={flow.state.busy} onChange={(event) => choose(event.currentTarget.value)}>
      {DELIMITERS.map((one) => <option key={one} value={one}>{t(NAMES[one])}</option>)}
    </NativeSelect>
  );
}

const headerText = ({ row, rows }: HeaderPlace, t: ReturnType<typeof useTranslation<'reading'>>['t']): string =>
  row === null ? t('noHeadings') : rows === 2 ? t('headingsInTwo', { above: row - 1, row }) : t('headingsIn', { row });

/** How the file was read, and the choices where a person knows better. Nothing is guessed behind their back. */
export function ReadingPanel({ flow, inspected }: { flow: ImportFlow; inspected: Inspected }) {
  const { t } = useTranslation('reading');
  const [open, setOpen] = useState(false);
  const isTable = !['json', 'xml'].includes(inspected.format);
  return (
    <section className={css.panel} aria-label={t('howRead')}>
      <SheetChoice flow={flow} inspected={inspected} />
      <EncodingChoice flow={flow} inspected={inspected} />
      <DelimiterChoice flow={flow} inspected={inspected} />
      {isTable && (
        <div>
          <div className={css.label}>{t('headings')}</div>
          <div className="row"><span className="grow strong">{headerText(inspected.header, t)}</span><Button size="xs" disabled={flow.state.busy} onClick={() => setOpen(true)}>{t('otherHeadings')}</Button></div>
          <HeadingRowDialog key={`${inspected.sheet} ${inspected.header.row} ${inspected.header.rows}`} opened={open} onClose={() => setOpen(false)} inspected={inspected} onChoose={(header) => { setOpen(false); void flow.readAgain({ header }); }} />
        </div>
      )}
      {(inspected.hiddenRows > 0 || inspected.mapping.reading?.withoutHidden) && (
        <Checkbox size="xs" label={t('withoutHidden', { count: inspected.hiddenRows })} checked={inspected.mapping.reading?.withoutHidden === true} disabled={flow.state.busy} onChange={(event) => void flow.readAgain({ reading: { withoutHidden: event.currentTarget.checked } })} />
      )}
    </section>
  );
}

import { NativeSelect } from '@mantine/core';
import { IconAsterisk, IconListDetails } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { FindingCard } from '../ui/FindingCard.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import { ColumnPanel } from './ColumnPanel.tsx';
import { HowBar } from './HowBar.tsx';
import css from './template.module.css';
import type { Looked, TemplateColumn, TemplateFlow, TemplateMapping } from './useTemplate.ts';

type Head = Looked['columns'][number];
const ROW = 44;
const [NOTHING, CONSTANT] = ['', '='] as const;

/** What a column is filled with. Letters typed here find a field by the beginning of its name. */
const FieldOf = memo(function FieldOf({ column, head, fields, onChange }: { column: TemplateColumn; head: Head; fields: Looked['fields']; onChange: (next: TemplateColumn) => void }) {
  const { t } = useTranslation('template');
  const value = column.constant !== undefined ? CONSTANT : (column.field ?? NOTHING);
  const choose = (key: string): void => {
    const { constant: _gone, ...rest } = column;
    onChange(key === CONSTANT ? { ...rest, field: null, constant: '', by: 'user' } : { ...rest, field: key === NOTHING ? null : key, by: 'user' });
  };
  return (
    <NativeSelect size="xs" aria-label={t('fieldFor', { heading: head.heading || head.letter })} value={value} onChange={(event) => choose(event.currentTarget.value)}>
      <option value={NOTHING}>{t('leftEmpty')}</option>
      <option value={CONSTANT}>{t('sameText')}</option>
      {fields.map((one) => <option key={one.key} value={one.key}>{one.label}</option>)}
    </NativeSelect>
  );
});

function Line({ head, column, fields, on, onOpen, onChange }: { head: Head; column: TemplateColumn; fields: Looked['fields']; on: boolean; onOpen: () => void; onChange: (next: TemplateColumn) => void }) {
  const { t } = useTranslation('template');
  return (
    <div role="row" className={classes(css.line, on && css.lineOn)} aria-selected={on} onFocus={onOpen} onClick={onOpen}>
      <div role="cell" className="quiet small">{head.letter}</div>
      <div role="cell" className={css.head}>
        <span className="ell"><strong>{visibleText(head.heading || head.letter)}</strong>{head.required && !/[*＊]/u.test(head.heading) && <IconAsterisk size={12} className={css.must} aria-label={t('required')} />}{head.required && /[*＊]/u.test(head.heading) && <span className="unseen">{t('required')}</span>}</span>
        <span className="small quiet ell">{visibleText([head.group, ...head.also].filter(Boolean).join(' · '))}</span>
      </div>
      <div role="cell"><FieldOf column={column} head={head} fields={fields} onChange={onChange} /></div>
      <div role="cell" className={classes(css.rule, 'small', head.rule?.kind === 'unknown' ? 'warning' : 'quiet')}>{head.rule && <><IconListDetails size={14} aria-hidden /><span className="ell">{visibleText(head.rule.text)}</span></>}</div>
    </div>
  );
}

/** The columns of the template, one a line: what heads it, what it is filled with, what it takes. Quick at several hundred. */
export function ColumnsStep({ flow, looked, mapping }: { flow: TemplateFlow; looked: Looked; mapping: TemplateMapping }) {
  const { t } = useTranslation('template');
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(mapping.columns[0]?.column ?? 0);
  const heads = looked.columns;
  const virtual = useVirtualizer({ count: heads.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8 });
  const head = heads.find((one) => one.column === open);
  const column = mapping.columns.find((one) => one.column === open);
  return (
    <div className={css.two}>
      <div className={css.main}>
        <HowBar flow={flow} looked={looked} mapping={mapping} />
        {looked.findings.map((one) => <div key={one.rule} className={css.note}><FindingCard finding={one} tight /></div>)}
        <div ref={scroller} className={css.list} role="table" aria-label={t('columnsCaption')} aria-rowcount={heads.length} tabIndex={0}>
          <div role="row" className={classes(css.line, css.listHead)}>
            <div role="columnheader">{t('letter')}</div><div role="columnheader">{t('heading')}</div><div role="columnheader">{t('filledWith')}</div><div role="columnheader">{t('takes')}</div>
          </div>
          <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const one = heads[index];
              const own = one && mapping.columns.find((each) => each.column === one.column);
              return one && own && (
                <div key={one.column} className={css.place} style={{ transform: `translateY(${start}px)` }}>
                  <Line head={one} column={own} fields={looked.fields} on={open === one.column} onOpen={() => setOpen(one.column)} onChange={(next) => { setOpen(next.column); flow.setColumn(next); }} />
                </div>
              );
            })}
          </div>
        </div>
      </div>
      {head && column && <ColumnPanel key={head.column} head={head} column={column} languages={looked.languages} onChange={flow.setColumn} />}
    </div>
  );
}

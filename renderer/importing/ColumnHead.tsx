import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/useFormat.ts';
import { classes } from '../ui/classes.ts';
import { leaveColumn } from './decided.ts';
import css from './importing.module.css';
import type { ImportFlow, Mapping, Previewed } from './useImport.ts';

type Heading = Previewed['headings'][number];
type Policy = NonNullable<Mapping['columns'][number]['policy']>;
const POLICIES: readonly Policy[] = ['overwrite', 'fill', 'append'];

/** Head of a column: how many of its cells change, whether this import touches it, and what its cells do where something stands already. */
export function ColumnHead({ heading, cells, frozen, flow }: { heading: Heading; cells: number; frozen: boolean; flow: ImportFlow }) {
  const { t } = useTranslation('importing');
  const { count } = useFormat();
  const { mapping, decisions, filter, busy } = flow.state;
  const left = decisions.leaveColumns.includes(heading.index);
  const only = filter.column === heading.index;
  const policy = mapping?.columns.find((one) => one.index === heading.index)?.policy ?? 'overwrite';
  const choose = (next: Policy): void => {
    if (mapping) void flow.ask({ mapping: { ...mapping, columns: mapping.columns.map((one) => (one.index === heading.index ? { ...one, policy: next } : one)) } });
  };
  const name = heading.heading || heading.letter;
  if (heading.field === '' && !left) return <div role="columnheader" title={name}><span className="hint">{heading.letter} · </span><span className="quiet">{heading.heading}</span></div>;
  return (
    <div role="columnheader" className={classes(css.columnHead, frozen && css.frozenHead)}>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" disabled={busy} title={name}>
            <span className="ell"><span className="hint">{heading.letter} · </span>{left ? <del>{heading.heading}</del> : heading.heading}</span>
            {cells > 0 && <span className={css.columnCount} aria-hidden>{count(cells)}</span>}<span className="unseen"> {t('columnMenu', { count: cells })}</span>
            <IconChevronDown size={13} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => flow.patch({ filter: { ...filter, column: only ? undefined : heading.index } })}>{only ? t('showAllRows') : t('onlyChanging', { count: cells })}</Menu.Item>
          <Menu.CheckboxItem closeMenuOnClick checked={left} onChange={() => void flow.ask({ decisions: leaveColumn(decisions, heading.index) })}>{t('leaveColumn')}</Menu.CheckboxItem>
          <Menu.Divider />
          <Menu.Label>{t('policyLabel')}</Menu.Label>
          {POLICIES.filter((one) => one !== 'append' || heading.appendable).map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick checked={one === policy} disabled={left} onChange={() => choose(one)}>{t(`policy-${one}`)}</Menu.RadioItem>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

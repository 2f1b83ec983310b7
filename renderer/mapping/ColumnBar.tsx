import { Button, Menu, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconChecks, IconChevronDown, IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import type { Inspected } from '../importing/useImport.ts';
import { accepted, asOwn, KINDS, leftOut } from './columnState.ts';
import css from './columns.module.css';
import type { MappingFlow } from './useMapping.ts';

/** Above the list: search, what to look at, and what to do with all that is shown. */
export function ColumnBar({ columns, inspected, search }: { columns: MappingFlow; inspected: Inspected; search: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation('mapping');
  const { counts, kind, shown, sure } = columns;
  const all = (how: Parameters<MappingFlow['change']>[1]) => () => columns.change(shown.map((one) => one.at), how);
  return (
    <div className={css.bar}>
      <TextInput ref={search} size="xs" w={170} aria-label={t('search')} placeholder={t('search')} leftSection={<IconSearch size={14} aria-hidden />} value={columns.query} onChange={(event) => columns.setQuery(event.currentTarget.value)} />
      <div className={css.kinds} role="group" aria-label={t('which')}>
        {KINDS.filter((one) => one === 'all' || one === kind || counts[one] > 0).map((one) => (
          <button key={one} type="button" className={classes(css.kind, one === kind && css.kindOn)} aria-pressed={one === kind} onClick={() => columns.setKind(one)}>{t(`kind-${one}`)} <b>{counts[one]}</b></button>
        ))}
      </div>
      <div className={css.deeds}>
        <Button size="xs" variant="subtle" disabled={!columns.canGoBack} leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={columns.back}>{t('takeBack')}</Button>
        {sure.length > 0 && <Button size="xs" variant="subtle" leftSection={<IconCheck size={14} aria-hidden />} title={t('acceptSureText')} onClick={() => columns.change(sure, accepted)}>{t('acceptSure', { count: sure.length })}</Button>}
        <Menu position="bottom-end">
          <Menu.Target><Button size="xs" disabled={shown.length === 0} leftSection={<IconChecks size={14} aria-hidden />} rightSection={<IconChevronDown size={13} aria-hidden />}>{t('allShown', { count: shown.length })}</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={all(accepted)}>{t('acceptAll')}</Menu.Item>
            <Menu.Item onClick={all((one) => asOwn(one, inspected))}>{t('ownAll')}</Menu.Item>
            <Menu.Item onClick={all(leftOut)}>{t('leaveAll')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  );
}

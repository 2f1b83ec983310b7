import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardFacet } from '#app/contract';
import { foldText } from '#base';
import { useFormat } from '../ui/useFormat.ts';
import css from './checks.module.css';

/** From so many values on, a field to find one. */
const LONG = 9;

type Props = { title: string; facets: readonly BoardFacet[]; chosen: readonly string[]; nameOf: (facet: BoardFacet) => string; onChosen: (keys: string[]) => void };

/** One thing to filter by: its values with how many points each has, several at once. */
export function FilterMenu({ title, facets, chosen, nameOf, onChosen }: Props) {
  const { t } = useTranslation('checks');
  const { count } = useFormat();
  const [typed, setTyped] = useState('');
  const shown = facets.filter((one) => typed === '' || foldText(nameOf(one)).includes(foldText(typed)));
  const [first] = facets.filter((one) => chosen.includes(one.key));
  const said = chosen.length === 0 ? title : `${title}: ${first && chosen.length === 1 ? nameOf(first) : chosen.length}`;
  return (
    <Popover position="bottom-start" trapFocus withinPortal onClose={() => setTyped('')}>
      <Popover.Target><Button size="xs" variant={chosen.length > 0 ? 'light' : 'default'} rightSection={<IconChevronDown size={14} aria-hidden />} disabled={facets.length === 0 && chosen.length === 0} className={css.filterButton}><span className="ell">{said}</span></Button></Popover.Target>
      <Popover.Dropdown className={css.filterList} aria-label={title}>
        {facets.length >= LONG && <TextInput size="xs" aria-label={t('findIn', { what: title })} placeholder={t('findIn', { what: title })} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} mb={6} />}
        <div className={css.filterValues}>
          {shown.map((one) => (
            <div key={one.key} className={css.filterValue}>
              <Checkbox label={nameOf(one)} checked={chosen.includes(one.key)} onChange={(event) => onChosen(event.currentTarget.checked ? [...chosen, one.key] : chosen.filter((each) => each !== one.key))} />
              <span className="small quiet">{count(one.points)}</span>
            </div>
          ))}
        </div>
        {chosen.length > 0 && <Button size="xs" mt={8} onClick={() => onChosen([])}>{t('dropAll')}</Button>}
      </Popover.Dropdown>
    </Popover>
  );
}

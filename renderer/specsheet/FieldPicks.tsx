import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './specsheet.module.css';

type Field = { key: string; name: string };

/** Which fields stand in a part: all that hold something, or those ticked, in the order they stand here. */
export function FieldPicks({ known, chosen, onChosen }: { known: readonly Field[]; chosen: readonly string[] | undefined; onChosen: (chosen: string[] | undefined) => void }) {
  const { t } = useTranslation('specsheet');
  const names = new Map(known.map((one) => [one.key, one.name]));
  const first = (chosen ?? []).map((key) => ({ key, name: names.get(key) ?? key }));
  const rows = chosen ? [...first, ...known.filter((one) => !chosen.includes(one.key))] : [];
  const tick = (key: string): void => onChosen(chosen?.includes(key) ? chosen.filter((one) => one !== key) : [...(chosen ?? []), key]);
  const up = (at: number): void => {
    const next = [...(chosen ?? [])];
    const [one] = next.splice(at, 1);
    if (one !== undefined) next.splice(at - 1, 0, one);
    onChosen(next);
  };
  return (
    <fieldset className={css.picks}>
      <legend>{t('fields')}</legend>
      <Checkbox size="xs" label={t('allFields')} checked={!chosen} onChange={(event) => onChosen(event.currentTarget.checked ? undefined : known.slice(0, 200).map((one) => one.key))} />
      {rows.map((one, at) => (
        <div key={one.key} className={css.blockRow}>
          <Checkbox size="xs" className="grow" label={one.name} checked={chosen?.includes(one.key) ?? false} onChange={() => tick(one.key)} />
          {at > 0 && at < (chosen?.length ?? 0) && <ActionIcon size="sm" variant="subtle" aria-label={t('up', { name: one.name })} onClick={() => up(at)}><IconArrowUp size={15} /></ActionIcon>}
        </div>
      ))}
    </fieldset>
  );
}

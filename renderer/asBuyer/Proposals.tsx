import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { characterLength } from '#base';
import { visibleText } from '../ui/visibleText.tsx';
import css from './asBuyer.module.css';

/** Texts that the item's own words make; one press takes one. */
export function Proposals({ label, none, all, onTake }: { label: string; none: string; all: readonly string[]; onTake: (text: string) => void }) {
  const { t } = useTranslation('listing');
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button size="compact-xs" aria-expanded={open} onClick={() => setOpen(!open)}>{label}</Button>
      {open && all.length === 0 && <p className="small quiet">{none}</p>}
      {open && all.length > 0 && (
        <ul className={css.proposals} aria-label={label}>
          {all.map((one) => (
            <li key={one}>
              <span>{visibleText(one)} <span className="small quiet">{t('countOf', { count: characterLength(one) })}</span></span>
              <Button size="compact-xs" onClick={() => onTake(one)} aria-label={t('takeText', { text: one })}>{t('take')}</Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

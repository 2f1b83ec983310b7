import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCurtain } from '../curtain/useCurtain.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import css from './specsheet.module.css';
import type { Choice, SheetFlow } from './useSheets.ts';
import { visibleText } from '../ui/visibleText.tsx';

/** How a language calls itself. */
const nameOf = (language: string): string => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

const pairsOf = (languages: readonly string[]): string[][] => [...languages.map((one) => [one]), ...languages.filter((one) => one !== 'en').map((one) => ['en', one])];

/** Facts of one kind as one entry with their number: a sheet that prints few label facts is not a list of them. */
function gathered(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name.split(':')[0] ?? name, (counts.get(name.split(':')[0] ?? name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count > 1 ? `${name} (${count})` : name));
}

/** Template, languages, paper, what is printed; and what the sheet found wrong or left out. */
export function Options({ flow }: { flow: SheetFlow }) {
  const { t } = useTranslation('specsheet');
  const { choice, setChoice, templates, preview } = flow;
  const set = (change: Partial<Choice>): void => setChoice({ ...choice, ...change });
  const curtained = useCurtain();
  const template = templates.find((one) => one.id === choice.template) ?? templates[0];
  const unprinted = gathered(preview.data?.notPrinted ?? []);
  return (
    <aside className={css.options} tabIndex={0} aria-label={t('options')}>
      <NativeSelect label={t('template')} value={choice.template} onChange={(event) => set({ template: event.currentTarget.value })}>
        {templates.map((one) => <option key={one.id} value={one.id}>{visibleText(one.title)}</option>)}
      </NativeSelect>
      <div className={css.pair}>
        <NativeSelect label={t('languages')} value={choice.languages.join('+')} onChange={(event) => set({ languages: event.currentTarget.value.split('+') })}>
          {pairsOf(template?.languages ?? ['en']).map((pair) => <option key={pair.join('+')} value={pair.join('+')}>{pair.map(nameOf).join(' + ')}</option>)}
        </NativeSelect>
        <NativeSelect label={t('paper')} value={choice.paper} onChange={(event) => set({ paper: event.currentTarget.value === 'Letter' ? 'Letter' : 'A4' })}>
          {(template?.papers ?? ['A4']).map((one) => <option key={one} value={one}>{one}</option>)}
        </NativeSelect>
      </div>
      <TextInput label={t('forWhom')} placeholder={t('forWhomHint')} value={choice.recipient} onChange={(event) => set({ recipient: event.currentTarget.value })} />
      <fieldset className={css.printed}>
        <legend>{t('printed')}</legend>
        <div className="row"><Checkbox size="xs" checked disabled label={t('textsPhotos')} className="grow" /><ClassBadge of="public" /></div>
        <div className="row"><Checkbox size="xs" checked={choice.prices} onChange={(event) => set({ prices: event.currentTarget.checked })} label={t('rates')} className="grow" /><ClassBadge of="buyer" /></div>
        {!curtained && <div className="row"><Checkbox size="xs" checked={false} disabled label={t('costSupplier')} className="grow" /><ClassBadge of="secret" /></div>}
      </fieldset>
      <Checkbox size="xs" checked={choice.together} onChange={(event) => set({ together: event.currentTarget.checked })} label={t('together')} />
      {preview.data?.findings.map((one, at) => <FindingCard key={`${one.rule} ${at}`} finding={one} tight />)}
      {unprinted.length > 0 && (
        <details className={css.unprinted}>
          <summary>{t('notPrinted', { count: unprinted.length })}</summary>
          <p className="small quiet">{unprinted.join(' · ')}</p>
        </details>
      )}
      <p className={css.foot}>{t('fontsInside')}</p>
    </aside>
  );
}

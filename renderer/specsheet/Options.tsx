import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCurtain } from '../curtain/useCurtain.ts';
import { Releases } from '../leaving/Releases.tsx';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import { BatchPoints } from './BatchPoints.tsx';
import { ForWhom } from './ForWhom.tsx';
import { PriceChoice } from './PriceChoice.tsx';
import css from './specsheet.module.css';
import type { Choice, Paper, SheetFlow } from './useSheets.ts';

/** How a language calls itself. */
export const nameOf = (language: string): string => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

const pairsOf = (languages: readonly string[]): string[][] => [...languages.map((one) => [one]), ...languages.filter((one) => one !== 'en').flatMap((one) => [['en', one], [one, 'en']])];

/** Facts of one kind as one entry with their number: a sheet that prints few label facts is not a list of them. */
function useUnprinted(fields: readonly { key: string; name: string }[]): string[] {
  const { t, i18n } = useTranslation('fields');
  const kinds = new Map<string, { name: string; count: number }>();
  for (const { key, name } of fields) {
    const [part = ''] = key.split('.');
    const isKind = part === 'label' || part === 'tariffCodes';
    const known = isKind ? part : key;
    kinds.set(known, { name: i18n.exists(`fields:${known}`) ? t(known, name) : name, count: (kinds.get(known)?.count ?? 0) + 1 });
  }
  return [...kinds.values()].map(({ name, count }) => (count > 1 ? `${name} (${count})` : name));
}

/** Template, languages, paper, what is printed; and what the sheet found wrong or left out. */
export function Options({ flow }: { flow: SheetFlow }) {
  const { t } = useTranslation('specsheet');
  const { choice, setChoice, templates, template, preview, setDraft } = flow;
  const set = (change: Partial<Choice>): void => setChoice({ ...choice, ...change });
  const curtained = useCurtain();
  const unprinted = useUnprinted(preview.data?.notPrinted ?? []);
  const own = templates.filter((one) => one.own);
  const paper = template?.papers.includes(choice.paper) ? choice.paper : template?.papers[0];
  return (
    <aside className={css.options} tabIndex={0} aria-label={t('options')}>
      <NativeSelect label={t('template')} value={template?.id ?? ''} onChange={(event) => set({ template: event.currentTarget.value })}>
        <optgroup label={t('shipped')}>{templates.filter((one) => !one.own).map((one) => <option key={one.id} value={one.id}>{visibleText(one.title)}</option>)}</optgroup>
        {own.length > 0 && <optgroup label={t('own')}>{own.map((one) => <option key={one.id} value={one.id}>{visibleText(one.title)}</option>)}</optgroup>}
      </NativeSelect>
      <Button size="xs" leftSection={<IconAdjustments size={15} aria-hidden />} disabled={!template} onClick={() => template && setDraft({ id: template.own ? template.id : null, edit: template.edit })}>{t('change')}</Button>
      <div className={css.pair}>
        <NativeSelect label={t('languages')} value={choice.languages.join('+')} onChange={(event) => set({ languages: event.currentTarget.value.split('+') })}>
          {pairsOf(template?.languages ?? ['en']).map((pair) => <option key={pair.join('+')} value={pair.join('+')}>{pair.map(nameOf).join(' + ')}</option>)}
        </NativeSelect>
        <NativeSelect label={t('paper')} value={paper ?? 'A4'} onChange={(event) => set({ paper: event.currentTarget.value as Paper })}>
          {(template?.papers ?? ['A4']).map((one) => <option key={one} value={one}>{one === '100x150' ? '100 × 150' : one}</option>)}
        </NativeSelect>
      </div>
      <ForWhom flow={flow} set={set} />
      <fieldset className={css.printed}>
        <legend>{t('printed')}</legend>
        <div className="row"><Checkbox size="xs" checked disabled label={t('textsPhotos')} className="grow" /><ClassBadge of="public" /></div>
        <PriceChoice flow={flow} set={set} />
        {!curtained && <div className="row"><Checkbox size="xs" checked={false} disabled label={t('costSupplier')} className="grow" /><ClassBadge of="secret" /></div>}
      </fieldset>
      <Releases lines={flow.asks} released={choice.release} onChange={(release) => set({ release: [...release] })} />
      <Checkbox size="xs" checked={choice.neutral} onChange={(event) => set({ neutral: event.currentTarget.checked })} label={t('neutral')} />
      <Checkbox size="xs" checked={choice.phone} onChange={(event) => set({ phone: event.currentTarget.checked })} label={t('phone')} />
      <Checkbox size="xs" checked={choice.together} onChange={(event) => set({ together: event.currentTarget.checked })} label={t('together')} />
      <TextInput label={t('fileName')} description={t('fileNameHint')} value={choice.fileName} maxLength={120} onChange={(event) => set({ fileName: event.currentTarget.value })} />
      <BatchPoints points={flow.batchPoints} />
      {preview.data?.findings.map((one, at) => <FindingCard key={`${one.rule} ${at}`} finding={one} tight />)}
      {unprinted.length > 0 && (
        <details className={css.unprinted}>
          <summary>{t('notPrinted', { count: unprinted.length })}</summary>
          <p className="small quiet">{visibleText(unprinted.join(' · '))}</p>
        </details>
      )}
      <p className={css.foot}>{t('fontsInside')}</p>
    </aside>
  );
}

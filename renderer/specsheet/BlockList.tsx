import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import type { TemplateBlock, TemplateEdit } from '#specsheet/nouns';
import { languageName } from '../ui/languageName.ts';
import { FieldPicks } from './FieldPicks.tsx';
import css from './specsheet.module.css';

type Fields = Output<'sheet.fields'>['blocks'];

/** The same list with two neighbours exchanged. */
export const moved = <T,>(list: readonly T[], at: number, by: -1 | 1): T[] => {
  const next = [...list];
  const [one] = next.splice(at, 1);
  if (one !== undefined) next.splice(at + by, 0, one);
  return next;
};

/** Parts of a sheet in their order: shown or not, moved by keys or buttons, with their own heading and fields. */
export function BlockList({ edit, languages, fields, onBlocks }: { edit: TemplateEdit; languages: readonly string[]; fields: Fields; onBlocks: (blocks: TemplateBlock[]) => void }) {
  const { t, i18n } = useTranslation('specsheet');
  const [open, setOpen] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const { blocks } = edit;
  const move = (at: number, by: -1 | 1): void => {
    const one = blocks[at];
    if (!one || !blocks[at + by]) return;
    onBlocks(moved(blocks, at, by));
    setTold(t('moved', { name: t(`block_${one.block}`), place: at + by + 1, count: blocks.length }));
  };
  /** Alt with an arrow moves the part that the keyboard is on, and stays on it. */
  const onKey = (at: number) => (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  const change = (at: number, part: Partial<TemplateBlock>): void => onBlocks(blocks.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <>
    <p className="small quiet">{t('moveKeys')}<span className="unseen" aria-live="polite"> {told}</span></p>
    <ul className={css.blocks} aria-label={t('parts')}>
      {blocks.map((one, at) => {
        const name = t(`block_${one.block}`);
        const isOpen = open === one.block;
        const known = fields.find((each) => each.block === one.block)?.fields;
        return (
          <li key={one.block} className={css.block}>
            <div className={css.blockRow}>
              <Checkbox size="xs" className="grow" onKeyDown={onKey(at)} label={name} checked={one.shown} onChange={(event) => change(at, { shown: event.currentTarget.checked })} />
              <ActionIcon size="sm" variant="subtle" aria-label={t('up', { name })} aria-disabled={at === 0} data-disabled={at === 0 || undefined} onKeyDown={onKey(at)} onClick={() => move(at, -1)}><IconArrowUp size={15} /></ActionIcon>
              <ActionIcon size="sm" variant="subtle" aria-label={t('down', { name })} aria-disabled={at === blocks.length - 1} data-disabled={at === blocks.length - 1 || undefined} onKeyDown={onKey(at)} onClick={() => move(at, 1)}><IconArrowDown size={15} /></ActionIcon>
              <ActionIcon size="sm" variant="subtle" aria-label={t('more', { name })} aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : one.block)}>{isOpen ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />}</ActionIcon>
            </div>
            {isOpen && (
              <div className={css.blockMore}>
                {languages.map((language) => (
                  <TextInput key={language} size="xs" label={t('heading', { language: languageName(language, i18n.language) })} maxLength={80} value={one.title?.[language] ?? ''} onChange={(event) => {
                    const { [language]: _old, ...others } = one.title ?? {};
                    const text = event.currentTarget.value;
                    change(at, { title: text.trim() ? { ...others, [language]: text } : others });
                  }} />
                ))}
                {known && <FieldPicks known={known} chosen={one.fields} onChosen={(chosen) => {
                  const { fields: _fields, ...rest } = one;
                  onBlocks(blocks.map((each, index) => (index === at ? (chosen ? { ...rest, fields: chosen } : rest) : each)));
                }} />}
              </div>
            )}
          </li>
        );
      })}
    </ul>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { LeftFile } from '#app/contract';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { momentText } from '../ui/format.ts';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './leaving.module.css';
import { NewMark } from './NewMark.tsx';
import { useFieldLabel } from './useFieldLabel.ts';

/** One file that left: when, to whom, by whose word, and every field in it. */
export function LeftDetails({ one }: { one: LeftFile }) {
  const { t } = useTranslation('leaving');
  const labelOf = useFieldLabel();
  return (
    <aside className={css.side} aria-label={t('detailsOf', { name: one.name })} tabIndex={0}>
      <h2>{visibleText(one.name)}</h2>
      <LeftFacts one={one} />
      <h3>{t('had', { count: one.uses.length })}</h3>
      <ul className={css.uses}>
        {one.uses.map((use, at) => (
          <li key={`${use.key} ${at}`}>
            <span>{visibleText(labelOf(use))} {use.isNew && <NewMark />} {use.released && <span className="small quiet">{t('released')}</span>}</span>
            {use.class && <ClassBadge of={use.class} />}
          </li>
        ))}
      </ul>
      {one.held !== null && one.held.length > 0 && (
        <>
          <h3>{t('heldThen', { count: one.held.length })}</h3>
          <ul className={css.uses}>
            {one.held.map((use, at) => <li key={`${use.key} ${at}`}><span>{visibleText(labelOf(use))}</span><ClassBadge of={use.class} /></li>)}
          </ul>
        </>
      )}
    </aside>
  );
}

export function LeftFacts({ one }: { one: LeftFile }) {
  const { t } = useTranslation('leaving');
  const { size } = useFormat();
  return (
    <dl className={css.facts}>
      <dt>{t('when')}</dt><dd>{momentText(one.at)}</dd>
      <dt>{t('whom')}</dt><dd>{one.recipient ? visibleText(one.recipient) : t(`to-${one.audience}`)}</dd>
      <dt>{t('by')}</dt><dd>{visibleText(one.person)}</dd>
      <dt>{t('size')}</dt><dd>{size(one.bytes)}</dd>
      <dt>{t('sum')}</dt><dd className="mono small">{one.sha256}</dd>
    </dl>
  );
}

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowUpRight, IconFile, IconLock } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { NewMark } from '../leaving/NewMark.tsx';
import { ReleaseSwitch } from '../leaving/ReleaseSwitch.tsx';
import { Changes } from './Changes.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
import { useFieldLabel } from '../leaving/useFieldLabel.ts';
import { dayOfInstant } from '#base';
import { dayText } from '../ui/format.ts';
import css from './listing.module.css';
import type { ListingFlow, Review } from './useListing.ts';
import { visibleText } from '../ui/visibleText.tsx';

type Line = Review['lines'][number];
type Props = { flow: ListingFlow; review: Review };
const keyOf = (line: Line): string => `${line.kind}.${line.field}`;

function Decision({ line, flow }: { line: Line; flow: ListingFlow }) {
  const { t } = useTranslation('listing');
  const released = flow.state.release.includes(keyOf(line));
  if (line.decision === 'ask' || released) {
    const change = (send: boolean): void => void flow.review(send ? [...flow.state.release, keyOf(line)] : flow.state.release.filter((one) => one !== keyOf(line)));
    return <ReleaseSwitch label={line.label} released={released} onChange={change} />;
  }
  return line.decision === 'goes'
    ? <span className="row"><IconArrowUpRight size={15} aria-hidden />{t('goesOut')}</span>
    : <span className="row quiet"><IconLock size={15} aria-hidden />{t('heldBack')}</span>;
}

function Part({ title, lines, flow }: { title: string; lines: readonly Line[]; flow: ListingFlow }) {
  const { t } = useTranslation('listing');
  const { count } = useFormat();
  const labelOf = useFieldLabel();
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={css.part}>{title}</h3>
      <DataTable
        caption={title} rows={lines} keyOf={keyOf}
        columns={[
          { key: 'field', heading: t('field'), width: 200, cell: (line) => <span className="row"><strong>{visibleText(labelOf({ key: keyOf(line), label: line.label }))}</strong>{line.isNew && <NewMark />}</span> },
          { key: 'example', heading: t('example'), cell: (line) => <span className={css.example}>{line.example ?? (line.decision === 'held' ? t('neverLeaves') : '')}</span> },
          { key: 'records', heading: t('itemsWith'), width: 80, numeric: true, cell: (line) => count(line.records) },
          { key: 'class', heading: t('class'), width: 110, cell: (line) => <ClassBadge of={line.class} /> },
          { key: 'decision', heading: t('decision'), width: 170, cell: (line) => <Decision line={line} flow={flow} /> },
        ]}
      />
    </section>
  );
}

/** What closes the package: each rule's first points, and how many more there are of it. */
function Blocked({ review: { blockers, blocked } }: Pick<Props, 'review'>) {
  const { t } = useTranslation('listing');
  if (blocked.points === 0) return null;
  return (
    <>
      <p className="error"><strong>{t('blocked', { points: blocked.points, items: blocked.items })}</strong></p>
      {blocked.rules.map(({ rule, points }) => {
        const shown = blockers.filter((one) => one.rule === rule);
        return (
          <Fragment key={rule}>
            {shown.map((one, at) => <FindingCard key={`${one.where.sku} ${at}`} finding={one} tight />)}
            {points > shown.length && <p className="small quiet">{t('moreOfRule', { count: points - shown.length })}</p>}
          </Fragment>
        );
      })}
    </>
  );
}

/** Before a file is made: field by field what goes out, what is held back, what the person decides. */
export function WhatLeaves({ flow, review }: Props) {
  const { t } = useTranslation('listing');
  const { state, patch } = flow;
  const asked = (line: Line): boolean => line.decision === 'ask' || state.release.includes(keyOf(line));
  const goes = review.lines.filter((one) => one.decision === 'goes' && !asked(one));
  const buyer = goes.filter((one) => one.class === 'buyer').length;
  return (
    <div className={css.two}>
      <div className={css.leaves} tabIndex={0} role="region" aria-label={t('whatLeaves')}>
        <div className={css.leavesHead}><h2>{t('whatLeaves')}</h2><p className="quiet">{t('whatLeavesText')}</p>{review.last && <p className="quiet">{t('sinceLast', { name: review.last.name, day: dayText(dayOfInstant(review.last.at)), count: review.lines.filter((one) => one.isNew).length })}</p>}</div>
        <Part title={t('goes', { count: goes.length, of: review.lines.length })} lines={goes} flow={flow} />
        <Part title={t('youDecide')} lines={review.lines.filter(asked)} flow={flow} />
        <Part title={t('held', { count: review.lines.filter((one) => one.decision === 'held').length })} lines={review.lines.filter((one) => one.decision === 'held')} flow={flow} />
      </div>
      <aside className={css.side}>
        <TextInput label={t('recipient')} placeholder={t('recipientHint')} value={state.recipient} onChange={(event) => patch({ recipient: event.currentTarget.value })} />
        <NativeSelect label={t('papers')} description={t('papersMeans')} value={flow.papers} onChange={(event) => patch({ papers: event.currentTarget.value === 'hi' ? 'hi' : 'en' })} data={[{ value: 'en', label: 'English' }, { value: 'hi', label: 'हिन्दी' }]} />
        {review.last && <Checkbox checked={state.delta} onChange={(event) => void flow.review(state.release, event.currentTarget.checked)} label={t('onlyChanged')} description={t('onlyChangedSince', { name: review.last.name })} />}
        <TemplateChoice flow={flow} review={review} />
        {review.since && <Changes since={review.since} />}
        {buyer > 0 && <div className={css.caution}><strong>{t('becomesPublic', { count: buyer })}</strong><p>{t('becomesPublicText')}</p></div>}
        <h3>{t('inPackage', { count: review.products })}</h3>
        <ul className={css.files}>
          {review.files.map((one) => <li key={one.name}><IconFile size={16} stroke={1.75} aria-hidden /><span><span>{visibleText(one.name)}</span><span className="small quiet">{one.note}</span></span></li>)}
        </ul>
        <Blocked review={review} />
        {state.refused?.findings?.map((one, at) => <p key={`${one.rule} ${at}`} className="error">{one.where.sku} · {one.rule}</p>)}
        {state.refused && <p className="error" role="alert">{state.refused.message}</p>}
        <div className={css.agree}><Checkbox checked={state.read} onChange={(event) => patch({ read: event.currentTarget.checked })} label={t('haveRead')} description={t('haveReadText')} /></div>
      </aside>
    </div>
  );
}

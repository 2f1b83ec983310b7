import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconBuilding, IconLock, IconPlaneDeparture, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '#base';
import { useWatched } from '../state.ts';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { dayText } from '../ui/format.ts';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { foundLines } from './gateGroups.ts';
import { GateFields } from './GateFields.tsx';
import { answerLeaving, askOnlyNew, waitingToLeave } from './leaving.ts';
import css from './leaving.module.css';
import { useFieldLabel } from './useFieldLabel.ts';

type Waiting = ReturnType<typeof waitingToLeave.get>[number];
type Line = Waiting['view']['lines'][number];

/** Before a file goes to somebody else: field by field what is in it, and what is new since the last one. */
export function GateDialog() {
  const { t } = useTranslation('leaving');
  const [first] = useWatched(waitingToLeave);
  const fail = useFailure();
  const no = (): void => {
    if (first) void answerLeaving(first, { agreed: false, rest: false }).catch(fail);
  };
  return <Dialog opened={first !== undefined} onClose={no} title={t('gateTitle')} size={860} above>{first && <Question key={first.id} asked={first} onNo={no} />}</Dialog>;
}

/** For whom, in words, and how it compares with the last file of its kind. */
function Whom({ view }: Pick<Waiting, 'view'>) {
  const { t } = useTranslation('leaving');
  const fresh = view.lines.filter((one) => one.isNew).length;
  return (
    <>
      <dl className={css.facts}>
        <dt>{t('file')}</dt><dd><strong>{visibleText(view.name)}</strong></dd>
        <dt>{t('whom')}</dt><dd>{view.recipient ? visibleText(view.recipient) : t(`to-${view.audience}`)}</dd>
        <dt>{t('since')}</dt>
        <dd>{view.last === null ? t('firstTime') : t('sinceLast', { name: view.last.name, day: dayText(dayOfInstant(view.last.at)), count: fresh })}</dd>
      </dl>
      {view.audience === 'public' && <p className={css.caution}>{t('forEverybody')}</p>}
    </>
  );
}

/** From so many lines on, searching is quicker than reading on. */
const MANY = 12;

function Question({ asked, onNo }: { asked: Waiting; onNo: () => void }) {
  const { t } = useTranslation('leaving');
  const fail = useFailure();
  const quiet = useWatched(askOnlyNew);
  const labelOf = useFieldLabel();
  const [rest, setRest] = useState(true);
  const [query, setQuery] = useState('');
  const { view } = asked;
  const lines = view.lines.map((line) => ({ ...line, key: `${line.kind} ${line.field} ${line.class}`, label: labelOf({ key: `${line.kind}.${line.field}`, label: line.label }) }));
  const found = foundLines(lines, query);
  const of = (some: readonly (typeof lines)[number][], decision: Line['decision']): typeof lines => some.filter((one) => one.decision === decision);
  const goes = of(lines, 'goes').length;
  const yes = (): void => void answerLeaving(asked, { agreed: true, rest }).catch(fail);
  return (
    <form onSubmit={(event) => { event.preventDefault(); yes(); }} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); yes(); } }} className={css.question}>
      <Whom view={view} />
      {lines.length > MANY && (
        <div className="row">
          {/* Enter in a search lets nothing out. */}
          <TextInput className={css.find} aria-label={t('findField')} placeholder={t('findField')} value={query} onChange={(event) => setQuery(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault(); }} leftSection={<IconSearch size={15} aria-hidden />} />
          <span className="small quiet" role="status">{query.trim() === '' ? '' : t('foundFields', { count: found.length, all: lines.length })}</span>
        </div>
      )}
      <GateFields lines={found} label={t('fields', { count: goes })} />
      <Held held={of(found, 'held')} mayRelease={of(found, 'ask')} />
      <Checkbox size="xs" checked={rest} onChange={(event) => setRest(event.currentTarget.checked)} label={t('rest')} description={t('restMeans')} />
      <Checkbox size="xs" checked={quiet} onChange={(event) => askOnlyNew.set(event.currentTarget.checked)} label={t('onlyNew')} />
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button onClick={onNo}>{t('keepHere')}</Button>
        <Button type="submit" variant="filled" data-let-out="" aria-keyshortcuts="Control+Enter" title="Ctrl+Enter" leftSection={<IconPlaneDeparture size={17} stroke={1.75} aria-hidden />}>{t('letOut')}</Button>
      </div>
    </form>
  );
}

/** What stays: for good, and what this person could have released. */
function Held({ held, mayRelease }: { held: readonly { label: string }[]; mayRelease: readonly { label: string }[] }) {
  const { t } = useTranslation('leaving');
  if (held.length + mayRelease.length === 0) return null;
  const named = (some: readonly { label: string }[]): string => some.map((one) => one.label).join(', ');
  return (
    <div className={classes('quiet', 'small', css.heldList)} tabIndex={0} role="region" aria-label={t('heldBack')}>
      {held.length > 0 && <p><IconLock size={15} aria-hidden /><span>{t('stays', { count: held.length, fields: named(held) })}</span></p>}
      {mayRelease.length > 0 && <p><IconBuilding size={15} aria-hidden /><span>{t('staysUnless', { count: mayRelease.length, fields: named(mayRelease) })}</span></p>}
    </div>
  );
}

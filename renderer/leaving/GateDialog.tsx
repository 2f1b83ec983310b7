import { Button, Checkbox } from '@mantine/core';
import { IconBuilding, IconLock, IconPlaneDeparture } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '#base';
import { useWatched } from '../state.ts';
import { classes } from '../ui/classes.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { dayText } from '../ui/format.ts';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { answerLeaving, askOnlyNew, waitingToLeave } from './leaving.ts';
import css from './leaving.module.css';
import { NewMark } from './NewMark.tsx';
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

function Question({ asked, onNo }: { asked: Waiting; onNo: () => void }) {
  const { t } = useTranslation('leaving');
  const { count } = useFormat();
  const fail = useFailure();
  const quiet = useWatched(askOnlyNew);
  const label = useFieldLabel();
  const labelOf = (line: Line): string => label({ key: `${line.kind}.${line.field}`, label: line.label });
  const [rest, setRest] = useState(true);
  const { view } = asked;
  const goes = view.lines.filter((one) => one.decision === 'goes').sort((a, b) => Number(b.released) - Number(a.released) || Number(b.isNew) - Number(a.isNew));
  const named = (decision: Line['decision']): string => view.lines.filter((one) => one.decision === decision).map(labelOf).join(', ');
  const [held, mayRelease] = [named('held'), named('ask')];
  const yes = (): void => void answerLeaving(asked, { agreed: true, rest }).catch(fail);
  return (
    <form onSubmit={(event) => { event.preventDefault(); yes(); }} className={css.question}>
      <Whom view={view} />
      <div className={css.fields} tabIndex={0} role="region" aria-label={t('fields', { count: goes.length })}>
        <DataTable
          caption={t('fields', { count: goes.length })} rows={goes} keyOf={(line) => `${line.kind} ${line.field} ${line.class}`}
          columns={[
            { key: 'field', heading: t('fields', { count: goes.length }), width: 240, cell: (line: Line) => <span className="row"><strong>{visibleText(labelOf(line))}</strong>{line.isNew && <NewMark />}{line.released && <span className="small quiet">{t('releasedByYou')}</span>}</span> },
            { key: 'example', heading: t('example'), cell: (line) => <span className={css.example}>{line.example ? visibleText(line.example) : ''}</span> },
            { key: 'records', heading: t('times'), width: 80, numeric: true, cell: (line) => count(line.records) },
            { key: 'class', heading: t('class'), width: 120, cell: (line) => <ClassBadge of={line.class} /> },
          ]}
        />
      </div>
      {(held !== '' || mayRelease !== '') && (
        <div className={classes('quiet', 'small', css.heldList)} tabIndex={0} role="region" aria-label={t('heldBack')}>
          {held !== '' && <p><IconLock size={15} aria-hidden /><span>{t('stays', { fields: held })}</span></p>}
          {mayRelease !== '' && <p><IconBuilding size={15} aria-hidden /><span>{t('staysUnless', { fields: mayRelease })}</span></p>}
        </div>
      )}
      <Checkbox size="xs" checked={rest} onChange={(event) => setRest(event.currentTarget.checked)} label={t('rest')} description={t('restMeans')} />
      <Checkbox size="xs" checked={quiet} onChange={(event) => askOnlyNew.set(event.currentTarget.checked)} label={t('onlyNew')} />
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button onClick={onNo}>{t('keepHere')}</Button>
        <Button type="submit" variant="filled" data-autofocus data-let-out="" leftSection={<IconPlaneDeparture size={17} stroke={1.75} aria-hidden />}>{t('letOut')}</Button>
      </div>
    </form>
  );
}

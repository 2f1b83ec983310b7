import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleCheck, IconCircleMinus, IconLoader2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearJob, type Job, jobs, percentOf, perSecond, running, secondsLeft, stopJob } from '../jobs.ts';
import { useWatched } from '../state.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './frame.module.css';

/** Below that a rate tells nothing that the count does not. */
const FAST = 20;
/** Milliseconds in which a line that all went well is read. */
const READ_IN = 5000;

/** The time, once a second while something runs. */
function useNow(ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}

/** Short work never shows: a job enters the tray after 400 ms, or when it failed. */
const shown = (all: readonly Job[], now: number): readonly Job[] => all.filter((one) => one.state === 'failed' || (now - one.startedAt > 400 && one.state !== 'stopped'));

export function JobsButton() {
  const { t } = useTranslation(['frame', 'ui']);
  const active = running(useWatched(jobs));
  const now = useNow(active.length > 0);
  const first = active[0];
  if (!first || now - first.startedAt < 400) return null;
  const percent = percentOf(first);
  return (
    <span className={css.saved}>
      <IconLoader2 size={15} stroke={1.75} aria-hidden />
      {t('jobsRunning', { count: active.length })}{percent !== null && ` · ${percent} %`}
    </span>
  );
}

export function JobsTray() {
  const { t } = useTranslation(['frame', 'ui']);
  const all = useWatched(jobs);
  const now = useNow(running(all).length > 0);
  const lines = shown(all, now);
  if (lines.length === 0) return null;
  return <section className={css.tray} aria-label={t('jobs')}>{lines.map((job) => <JobLine key={job.id} job={job} now={now} />)}</section>;
}

function JobLine({ job, now }: { job: Job; now: number }) {
  return job.state === 'running' || job.state === 'stopping' ? <RunningJob job={job} now={now} /> : <EndedJob job={job} />;
}

function RunningJob({ job, now }: { job: Job; now: number }) {
  const { t } = useTranslation(['frame', 'ui']);
  const { count } = useFormat();
  const title = job.title || t('working');
  const percent = percentOf(job);
  const left = secondsLeft(job, now);
  const rate = perSecond(job, now);
  // A file that stands in the title already is not named again: how much of it was read says more.
  const soFar = job.done > 0 && title.includes(job.label) ? t('soFar', { done: count(job.done) }) : job.label;
  const parts = [job.total === null ? soFar : t('doneOf', { done: count(job.done), total: count(job.total) }), rate !== null && rate >= FAST ? t('aSecond', { count: count(rate) }) : ''];
  return (
    <div>
      <div className="row"><span className="strong grow ell">{title}</span><Button size="xs" disabled={job.state === 'stopping'} onClick={() => stopJob(job.id)}>{job.state === 'stopping' ? t('stopping') : t('stop')}</Button></div>
      <div className="small quiet ell">{parts.filter(Boolean).join(' · ')}</div>
      {percent !== null && <div className="row small quiet"><span className="grow">{percent} %</span>{left !== null && left > 1 && <span>{t('secondsLeft', { count: left })}</span>}</div>}
      <div className={css.jobBar} role="progressbar" aria-label={title} aria-valuenow={percent ?? undefined} aria-valuemin={0} aria-valuemax={100}><div className={percent === null ? `${css.jobFill} ${css.jobUnknown}` : css.jobFill} style={percent === null ? undefined : { width: `${percent}%` }} /></div>
    </div>
  );
}

/** What went well goes away by itself, so that it does not stand before a button; what failed stays until somebody read it. */
function EndedJob({ job }: { job: Job }) {
  const { t } = useTranslation(['frame', 'ui']);
  useEffect(() => {
    if (job.state === 'failed') return;
    const timer = setTimeout(() => clearJob(job.id), READ_IN);
    return () => clearTimeout(timer);
  }, [job.id, job.state]);
  const icon = job.state === 'done' ? <IconCircleCheck size={16} className="pass" aria-hidden /> : job.state === 'failed' ? <IconAlertTriangleFilled size={16} className="warning" aria-hidden /> : <IconCircleMinus size={16} className="quiet" aria-hidden />;
  return (
    <div className="row">
      {icon}
      <span className="grow small">{job.title}{job.problem ? `. ${job.problem}` : ''}</span>
      <CloseButton aria-label={t('ui:close')} onClick={() => clearJob(job.id)} />
    </div>
  );
}

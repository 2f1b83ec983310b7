import { Button } from '@mantine/core';
import { IconArrowRight, IconWritingSign } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardPoint, ShownFinding } from '#app/contract';
import { useKeys } from '../frame/keys.ts';
import { useAsk } from '../queries.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { outcomeOf } from '../ui/outcome.ts';
import { placeOf } from '../ui/place.ts';
import css from './checks.module.css';
import { useCountries } from './countries.ts';
import { Explanation } from './Explanation.tsx';
import { FixHere } from './FixHere.tsx';
import { GoAhead } from './GoAhead.tsx';
import type { Question } from './useBoard.ts';

type Props = { point: BoardPoint; question: Question; onNext: () => void };

/** One point: what is wrong, the field that puts it right, why the rule says so and on whose authority. */
export function PointDetail({ point, question, onNext }: Props) {
  const { t } = useTranslation(['checks', 'ui']);
  const { t: tPlace } = useTranslation(['ui', 'fields']);
  const { nameOf } = useCountries();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const place = point.place === null ? {} : { place: point.place };
  const { data, error, isPlaceholderData } = useAsk('checks.point', { rule: point.rule, record: point.record, ...place, ...(question.on ? { on: question.on } : {}) }, { keepPrevious: true });
  const findings: readonly ShownFinding[] = data?.findings ?? [];
  const [finding] = findings;
  const firm = point.sku === null;
  const field = finding?.where.field;
  const open = (): void => {
    if (firm) void navigate({ to: '/exporter', search: field ? { field } : {} });
    else void navigate({ to: '/catalogue/$id', params: { id: point.record }, search: field ? { field } : {} });
  };
  const mayGoAhead = finding?.status === 'fail' || finding?.status === 'unknown';
  useKeys({ Enter: open, w: mayGoAhead ? () => setAsking(true) : undefined, F8: onNext });
  return (
    <>
      <div className={css.detailScroll} tabIndex={0} role="region" aria-label={finding?.text.title ?? point.title}>
        <div className="row">
          <OutcomeBadge outcome={finding ? outcomeOf(finding) : point.outcome} />
          {/^(?:LADDER|LEAD)-/u.test(point.rule) ? <span className="quiet">{point.rule}</span> : <Link to="/rules" search={{ rule: point.rule }} className="link">{point.rule}</Link>}
          {point.place !== null && <span className="small quiet">{t('goingTo')} {nameOf(point.place)}</span>}
        </div>
        {error && <p className="error" role="alert">{error.message}</p>}
        {data && !finding && <p className="pass strong">{t('nowRight')}</p>}
        {findings.map((one, index) => (
          <div key={`${one.where.field ?? ''} ${index}`} className={css.said}>
            <h2 className={css.detailTitle}>{one.text.title}</h2>
            {one.text.detail && <p>{one.text.detail}</p>}
            {one.text.fix && <p><strong>{one.text.fix}</strong></p>}
            <p className="small quiet">{placeOf(one.where, tPlace)}</p>
          </div>
        ))}
        {finding && !isPlaceholderData && <FixHere key={`${point.record} ${field ?? ''}`} record={point.record} firm={firm} field={field} />}
        <Explanation rule={point.rule} record={point.record} place={point.place ?? undefined} on={question.on} />
      </div>
      <div className={css.detailFoot}>
        <Button variant="filled" leftSection={<IconArrowRight size={16} aria-hidden />} rightSection={<Kbd onFilled>Enter</Kbd>} onClick={open}>{t(firm ? 'openProfile' : 'openItem')}</Button>
        {mayGoAhead && <Button leftSection={<IconWritingSign size={16} stroke={1.75} aria-hidden />} rightSection={<Kbd>W</Kbd>} onClick={() => setAsking(true)}>{t('goAheadWith')}</Button>}
      </div>
      {asking && finding && <GoAhead point={point} title={finding.text.title} onClose={() => setAsking(false)} />}
    </>
  );
}

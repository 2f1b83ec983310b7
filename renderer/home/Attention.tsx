import { Button } from '@mantine/core';
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { groupsOf, itemsOf, type Line } from '../checks/findingGroups.ts';
import { useLatestChecks } from '../latestChecks.ts';
import { tabOfField } from '../product/tabs.ts';
import { FindingRow } from '../ui/FindingRow.tsx';
import { byWeight, outcomeOf } from '../ui/outcome.ts';
import css from './home.module.css';

const SHOWN = 5;
/** Above this many products the whole check waits until somebody asks for it. */
export const MOST_UNASKED = 3000;

/** The worst points of firm and catalogue, one line for each rule, each with the deed that helps. */
export function Attention({ products }: { products: number }) {
  const { t } = useTranslation(['home', 'ui']);
  const checks = useLatestChecks({ run: products <= MOST_UNASKED });
  const lines = groupsOf((checks.data?.findings ?? []).filter((one) => outcomeOf(one) !== 'waived' && outcomeOf(one) !== 'info'), null).flatMap((group) => group.lines).sort((a, b) => byWeight(a.sample, b.sample));
  return (
    <section aria-busy={checks.isFetching}>
      <div className={css.sectionHead}>
        <h2>{t('attention')}</h2>
        {lines.length > SHOWN && <Link to="/checks" className="link small">{t('allPoints', { count: checks.data?.findings.length ?? 0 })}</Link>}
      </div>
      <div className="card">
        {lines.slice(0, SHOWN).map((line) => <AttentionRow key={line.key} line={line} />)}
        {lines.length === 0 && (
          <div className={css.calm}>
            {checks.data ? <><IconCircleCheck size={18} className="pass" aria-hidden /><span>{t('nothingWrong')}</span></>
              : checks.error ? <span className="quiet">{checks.error.message}</span>
              : <span className="quiet grow">{checks.isFetching ? t('checking') : t('notChecked')}</span>}
            {!checks.data && !checks.isFetching && <Button leftSection={<IconRefresh size={16} />} onClick={() => void checks.refetch()}>{t('checkNow')}</Button>}
          </div>
        )}
      </div>
    </section>
  );
}

function AttentionRow({ line }: { line: Line }) {
  const { t } = useTranslation(['home', 'ui']);
  const navigate = useNavigate();
  const { where, rule } = line.sample;
  const { named, more } = itemsOf(line);
  const one = line.findings.length === 1;
  const note = named.length > 0 ? [named.join(', '), more > 0 ? t('andMore', { count: more }) : ''].filter(Boolean).join(' ') : undefined;
  const inProduct = one && where.kind === 'product' && where.record !== undefined;
  const inFirm = where.kind === 'exporter';
  const go = (): void => {
    if (inProduct && where.record) void navigate({ to: '/catalogue/$id', params: { id: where.record }, search: { tab: where.field ? tabOfField(where.field) : undefined, field: where.field } });
    else if (inFirm) void navigate({ to: '/exporter', search: { field: where.field } });
    else void navigate({ to: '/checks', search: { rule } });
  };
  return <FindingRow finding={line.sample} note={note}><Button className={css.deed} onClick={go}>{inProduct || inFirm ? t('fillIn') : t('explain')}</Button></FindingRow>;
}

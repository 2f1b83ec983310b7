import { useTranslation } from 'react-i18next';
import type { CrossPoint } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { FindingRow } from '../ui/FindingRow.tsx';
import { placeOf } from '../ui/place.ts';
import type { Crossed } from './crossing.ts';
import css from './page.module.css';

/** The documents a point is about, by name and number; of one that stands against several its text names them. Else its place. */
function useNote(crossed: Crossed): (finding: CrossPoint) => string {
  const { t } = useTranslation(['ui', 'fields']);
  return (finding) => {
    const places = finding.status === 'fail' && finding.says.length > 1 ? [finding.where] : [finding.where, ...(finding.others ?? [])];
    const papers = places.flatMap((one) => crossed.documents.find((each) => each.id === one.record) ?? []);
    const names = papers.map((one) => [one.name, one.number].filter(Boolean).join(' '));
    return [names.length > 0 ? names.join(' · ') : placeOf(finding.where, t), finding.text.detail].filter(Boolean).join('. ');
  };
}

/** Everything the rules say of the shipment, the worst first, as a list to walk. */
export function PointsList({ crossed, chosen, only, onChosen }: { crossed: Crossed; chosen: number | null; only: string | null; onChosen: (at: number) => void }) {
  const { t } = useTranslation('crosscheck');
  const note = useNote(crossed);
  const shown = crossed.findings.map((finding, at) => ({ finding, at })).filter(({ finding }) => only === null || [finding.where, ...(finding.others ?? [])].some((one) => one.record === only));
  if (shown.length === 0) return <p className={classes(css.list, 'quiet')}>{t('noPoints')}</p>;
  return (
    <div className={css.list} role="group" aria-label={t('points')} data-pane="">
      {shown.map(({ finding, at }) => <button key={at} type="button" aria-pressed={chosen === at} className={classes(css.point, chosen === at && css.pointOn)} onClick={() => onChosen(at)}><FindingRow finding={finding} note={note(finding)} /></button>)}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './leaving.module.css';
import { ReleaseSwitch } from './ReleaseSwitch.tsx';
import { useFieldLabel } from './useFieldLabel.ts';

export type AskedLine = Output<'catalogue.exportReleases'>['lines'][number];
/** What a release is called: a whole field, or one attribute. */
export const releaseOf = (line: { kind: string; field: string }): string => `${line.kind}.${line.field}`;

type Props = { lines: readonly AskedLine[]; released: readonly string[]; onChange: (released: readonly string[]) => void };

/** Fields that stay unless this person lets them go in this one file. No secret is ever among them. */
export function Releases({ lines, released, onChange }: Props) {
  const { t } = useTranslation('leaving');
  const { count } = useFormat();
  const labelOf = useFieldLabel();
  if (lines.length === 0) return null;
  return (
    <fieldset className={css.releases}>
      <legend>{t('youDecide', { count: lines.length })}</legend>
      <p className="small quiet">{t('youDecideText')}</p>
      <ul tabIndex={0} aria-label={t('youDecide', { count: lines.length })}>
        {lines.map((line) => {
          const key = releaseOf(line);
          const label = labelOf({ key, label: line.label });
          return (
            <li key={key}>
              <span className={css.releaseName}>
                <span className="row"><strong>{visibleText(label)}</strong><ClassBadge of={line.class} /></span>
                <span className={css.example}>{line.example ? <>{visibleText(line.example)} · </> : ''}<span className="small">{t('inItems', { count: line.records, shown: count(line.records) })}</span></span>
              </span>
              <ReleaseSwitch label={label} released={released.includes(key)} onChange={(yes) => onChange(yes ? [...released, key] : released.filter((one) => one !== key))} />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

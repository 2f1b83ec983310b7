import { type ReactNode, useId } from 'react';
import type { Confidentiality } from '#base';
import { ClassBadge } from './ClassBadge.tsx';
import { classes } from './classes.ts';
import css from './field.module.css';
import { OutcomeIcon } from './OutcomeBadge.tsx';
import type { ShownOutcome } from './outcome.ts';

export type FieldMark = { outcome: ShownOutcome; text: string };

type Props = {
  label: ReactNode;
  /** Language of the label's and the field's text when it differs from the window's. */
  lang?: string;
  hint?: ReactNode;
  /** What is wrong here; replaces the hint. */
  marks?: readonly FieldMark[];
  /** At the right of the label: a counter, "from the parent". */
  aside?: ReactNode;
  of?: Confidentiality;
  className?: string;
  /** Gets the ids that tie label and explanation to the control. */
  children: (ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode;
};

/** Label above, control, hint below; an explanation of what is wrong takes the hint's place. */
export function Field({ label, lang, hint, marks = [], aside, of, className, children }: Props) {
  const id = useId();
  const note = `${id}-note`;
  const noted = marks.length > 0 || hint !== undefined;
  const bad = marks.some((one) => one.outcome === 'error');
  return (
    <div className={classes(css.field, className)}>
      <div className={css.labelRow}>
        <label htmlFor={id} lang={lang} className={css.label}>{label}</label>
        {of && of !== 'public' && <ClassBadge of={of} />}
        {aside !== undefined && <span className={css.aside}>{aside}</span>}
      </div>
      {children({ id, 'aria-describedby': noted ? note : undefined, 'aria-invalid': bad || undefined })}
      {noted && (
        <div id={note} className={css.note}>
          {marks.length === 0 ? hint : marks.map((one) => (
            <div key={one.text} className={classes(css.mark, one.outcome)}>
              <OutcomeIcon outcome={one.outcome} size={13} />
              <span>{one.text}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

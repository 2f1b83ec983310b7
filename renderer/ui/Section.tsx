import type { ReactNode } from 'react';
import css from './page.module.css';

/** A card with a head: title, marks beside it, one line or button at the right. */
export function Section({ title, marks, aside, children, id, field }: { title: ReactNode; marks?: ReactNode; aside?: ReactNode; children: ReactNode; id?: string; /** The field that is written here: points about it lead here. */ field?: string }) {
  return (
    <section className={css.section} id={id} data-field={field}>
      <div className={css.sectionHead}>
        <h2 className={css.sectionTitle}>{title}</h2>
        {marks}
        {aside !== undefined && <div className={css.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}

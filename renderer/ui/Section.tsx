import type { ReactNode } from 'react';
import css from './page.module.css';

/** A card with a head: title, marks beside it, one line or button at the right. */
export function Section({ title, marks, aside, children, id }: { title: ReactNode; marks?: ReactNode; aside?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className={css.section} id={id}>
      <div className={css.sectionHead}>
        <h2 className={css.sectionTitle}>{title}</h2>
        {marks}
        {aside !== undefined && <div className={css.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}

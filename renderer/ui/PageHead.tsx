import type { ReactNode } from 'react';
import css from './page.module.css';

/** Title of a screen, one line under it, and its deeds at the right: one of them filled. */
export function PageHead({ title, note, before, children }: { title: ReactNode; note?: ReactNode; before?: ReactNode; children?: ReactNode }) {
  return (
    <header className={css.head}>
      {before}
      <div className={css.title}>
        <h1 className="ell">{title}</h1>
        {note !== undefined && <div className="quiet">{note}</div>}
      </div>
      {children}
    </header>
  );
}

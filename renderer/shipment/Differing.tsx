import { visibleText } from '../ui/visibleText.tsx';
import { lettersThatDiffer } from './differing.ts';
import css from './page.module.css';

/** One value, the letters in which it differs from the other marked by colour and a line. */
export function Differing({ text, beside }: { text: string; beside: string }) {
  const [stretches] = lettersThatDiffer(text, beside);
  return <span className={css.value}>{stretches.map((one, at) => (one.differs ? <mark key={at}>{visibleText(one.text)}</mark> : <span key={at}>{visibleText(one.text)}</span>))}</span>;
}

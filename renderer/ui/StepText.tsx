import css from './stepText.module.css';

type Part = { steps: boolean; lines: string[] };
const STEP = /^\d+\. /;

/** Lines that belong together: numbered ones are one list, any other is a paragraph. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const line of text.split('\n')) {
    const steps = STEP.test(line);
    const last = parts.at(-1);
    if (steps && last?.steps) last.lines.push(line);
    else parts.push({ steps, lines: [line] });
  }
  return parts;
}

/** What the core says in several lines, its numbered ones as a list that somebody follows in another program. */
export function StepText({ text }: { text: string }) {
  return partsOf(text).map(({ steps, lines }, at) => (steps
    ? <ol key={`${at} ${lines[0]}`} className={css.steps}>{lines.map((line) => <li key={line}>{line.replace(STEP, '')}</li>)}</ol>
    : <p key={`${at} ${lines[0]}`}>{lines[0]}</p>));
}

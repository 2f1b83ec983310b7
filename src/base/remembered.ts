/** Texts kept of one function: more different ones than a column of codes, units or kinds has. */
const MOST = 4_000;

/**
 * The same function, which keeps what it worked out for each text: a catalogue says the same thing in row after row. When too many different ones
 * came it forgets them all and begins anew, so that a column of nothing but different texts costs little more. What it gives is shared: not to be changed.
 */
export function remembered<T>(of: (text: string) => T, most: number = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= most) known.clear();
    const made = of(text);
    known.set(text, made);
    return made;
  };
}

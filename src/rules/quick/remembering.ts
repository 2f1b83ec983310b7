/** Values that come again for many products are worked out once; bounded, since they come out of files. */
const MOST = 5_000;

export function remembering(does: (text: string) => boolean, most = MOST): (text: string) => boolean {
  const seen = new Map<string, boolean>();
  return (text) => {
    const before = seen.get(text);
    if (before !== undefined) return before;
    if (seen.size >= most) seen.clear();
    const value = does(text);
    seen.set(text, value);
    return value;
  };
}

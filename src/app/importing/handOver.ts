/**
 * Hands what one side pushes to another side that pulls, one piece at a time: the pusher waits until its piece was worked on.
 * `work` pushes with `put`; the pieces end when it does, and what it throws comes out there.
 */
export function handOver<T>(work: (put: (piece: T) => Promise<void>) => Promise<void>): AsyncGenerator<T> {
  let piece: { value: T; taken: () => void } | undefined;
  let over: { error?: unknown } | undefined;
  let wake = (): void => {};
  const put = (value: T): Promise<void> => new Promise((taken) => {
    piece = { value, taken };
    wake();
  });
  async function* pieces(): AsyncGenerator<T> {
    work(put).then(() => { over = {}; }, (error: unknown) => { over = { error }; }).finally(() => wake());
    for (;;) {
      while (!piece && !over) await new Promise<void>((resolve) => (wake = resolve));
      if (piece) {
        const { value, taken } = piece;
        piece = undefined;
        yield value;
        taken();
      } else if (over && 'error' in over) throw over.error;
      else return;
    }
  }
  return pieces();
}

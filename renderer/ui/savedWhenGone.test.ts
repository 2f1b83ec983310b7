import { describe, expect, it } from 'vitest';
import { lostText } from './savedWhenGone.ts';

describe('a field that is taken away', () => {
  const of = (draft: string | null, more: { value?: string; refused?: boolean; sent?: string } = {}) => lostText({ draft, value: more.value ?? 'IN', refused: more.refused ?? false, sent: { current: more.sent ?? null } });

  it.each([
    ['has its typed text saved', of('DE'), 'DE'],
    ['has an emptied text saved, too', of(''), ''],
    ['saves nothing when nothing was typed', of(null), null],
    ['saves nothing when the stored text was typed again', of('IN'), null],
    ['is not saved twice while the answer of its saving is on the way', of('DE', { sent: 'DE' }), null],
    ['is saved when more was typed after it was sent', of('DE 2', { sent: 'DE' }), 'DE 2'],
    ['is not asked again for what was refused', of('XX', { refused: true }), null],
  ])('%s', (_, lost, expected) => expect(lost).toBe(expected));
});

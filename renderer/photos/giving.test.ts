import { describe, expect, test } from 'vitest';
import type { PhotoItem, PhotoWaiting } from '#app/contract';
import { Giving } from './giving.ts';

const photo = (id: string, on: string | null = null): PhotoWaiting => ({ id, blob: '', fileName: `${id}.jpg`, path: `${id}.jpg`, source: '', width: 1, height: 1, bytes: 1, takenAt: null, slip: null, item: on === null ? null : { id: on, sku: on, name: '' } });
const item = (sku: string): PhotoItem => ({ id: sku, sku, name: '', photos: 0, blobs: [] });
const later = <T>(value: T, ms: number): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms));

function desk(photos = ['a', 'b', 'c', 'd', 'e'].map((id) => photo(id))) {
  const done: string[] = [];
  let step = 0;
  const giving = new Giving({
    assign: async (ids, product) => {
      await later(0, 2);
      if (product === 'BROKEN') throw new Error('no');
      done.push(`${ids.join('+')}>${product}`);
      return { changeSet: String(++step), skipped: 0 };
    },
    undo: async (changeSet) => void done.push(`undo ${changeSet}`),
    failed: () => void done.push('failed'),
  });
  giving.see(photos);
  return { giving, done };
}

describe('giving photos as fast as somebody types', () => {
  test('no photo is given twice and none is passed over, however late the searches answer', async () => {
    const { giving, done } = desk();
    void giving.give(() => later(item('1'), 30), '1');
    void giving.same();
    void giving.give(() => later(item('2'), 1), '2');
    await giving.same();
    expect(done).toEqual(['a>1', 'b>1', 'c>2', 'd>2']);
    expect(giving.view.get().standing.at).toBe('e');
  });

  test('what finds no item stops what was typed after it, and the photo is in sight again with the text', async () => {
    const { giving, done } = desk();
    void giving.give(() => item('1'), '1');
    void giving.give(() => later(undefined, 5), 'xyz');
    await giving.same();
    expect(done).toEqual(['a>1']);
    expect(giving.view.get()).toMatchObject({ standing: { at: 'b' }, query: 'xyz', said: { key: 'noSuchItem' } });
    await giving.give(() => item('2'), '2');
    await giving.same();
    expect(done).toEqual(['a>1', 'b>2', 'c>2']);
  });

  test('a save that fails is told, and nothing after it is given', async () => {
    const { giving, done } = desk();
    void giving.give(() => item('BROKEN'), 'x');
    await giving.same();
    expect(done).toEqual(['failed']);
    expect(giving.view.get().standing.at).toBe('a');
  });

  test('taking back waits for what is on its way, and stands at that photo again', async () => {
    const { giving, done } = desk();
    void giving.give(() => later(item('1'), 10), '1');
    await giving.takeBack();
    expect(done).toEqual(['a>1', 'undo 1']);
    expect(giving.view.get().standing.at).toBe('a');
    await giving.takeBack();
    expect(giving.view.get().said).toEqual({ key: 'nothingToTakeBack' });
  });

  test('who looks at other photos while one is taken back stays there', async () => {
    const { giving } = desk();
    await giving.give(() => item('1'), '1');
    const back = giving.takeBack();
    giving.move('last', false);
    giving.move(-1, true);
    await back;
    expect(giving.selection().map((one) => one.id)).toEqual(['d', 'e']);
  });

  test('a range goes to one item as one step, and photos that have an item are passed over', async () => {
    const { giving, done } = desk([photo('a'), photo('b'), photo('c', 'X'), photo('d'), photo('e')]);
    giving.move('first', false);
    giving.move(1, true);
    await giving.give(() => item('1'), '1');
    await giving.give(() => item('2'), '2');
    expect(done).toEqual(['a+b>1', 'd>2']);
  });
});

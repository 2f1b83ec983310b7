import { afterEach, expect, it, vi } from 'vitest';

/** A core that takes as long as told for each write, behind a window without a desktop. */
function slowCore(...milliseconds: number[]): { arrived: string[]; open: (company: string) => Promise<void>; save: (sku: string) => Promise<unknown> } {
  const arrived: string[] = [];
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('window', {});
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    const { company, input } = JSON.parse(body) as { company: string; input: { ids: [string] } };
    const [id] = input.ids;
    await new Promise((done) => setTimeout(done, milliseconds.shift() ?? 0));
    arrived.push(`${company} ${id}`);
    const ok = id !== 'refused';
    return { json: async () => (ok ? { ok, value: {} } : { ok, problem: { code: 'not-found', message: 'Not there', where: {}, findings: [] } }) };
  });
  return {
    arrived,
    open: async (company) => (await import('./company.ts')).currentCompany.set(company),
    save: async (id) => (await import('./saving.ts')).save('catalogue.remove', { ids: [id] }),
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('writes reach the core in the order they were asked for, whatever each takes', async () => {
  const { arrived, open, save } = slowCore(20, 1, 5);
  await open('brass');
  await Promise.all([save('1'), save('2'), save('3')]);
  expect(arrived).toEqual(['brass 1', 'brass 2', 'brass 3']);
});

it('a write that waits its turn goes to the company that was shown when it was asked for', async () => {
  const { arrived, open, save } = slowCore(20, 1);
  await open('brass');
  const both = [save('1'), save('2')];
  await Promise.resolve();
  await new Promise((done) => setTimeout(done, 2));
  await open('spices');
  await Promise.all(both);
  expect(arrived).toEqual(['brass 1', 'brass 2']);
});

it('a refused write is told to the one who asked and does not hold up the next', async () => {
  const { arrived, open, save } = slowCore();
  await open('brass');
  const refused = expect(save('refused')).rejects.toThrow('Not there');
  await save('2');
  await refused;
  expect(arrived).toEqual(['brass refused', 'brass 2']);
});

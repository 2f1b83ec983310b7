import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of half a minute and more, the longest first. One of them begun last keeps every other processor waiting at the end of a run. */
const LONG: readonly string[] = ['test/scenarios/scenarios', 'test/fuzz/fuzz', 'test/crash/deeds.crash', 'src/app/journal/thousandSteps', 'src/store/manySteps', 'src/importing/own/roundTrip', 'test/pack/pack', 'src/app/buyers/buyers'];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((one) => moduleId.replaceAll('\\', '/').endsWith(`${one}.test.ts`));
  return at < 0 ? LONG.length : at;
};

/** The order of test files when nothing is remembered of an earlier run, as on a fresh machine: long ones first, then Vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

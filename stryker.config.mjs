/**
 * `npm run test:mutation`: small mistakes put into the identifiers and the rules engine one after another; the tests must find them.
 * Words after `--` choose parts: `ids`, `engine`, `packs`, or a path. Not a part of `npm test`: a whole run takes about an hour.
 */
const PARTS = {
  ids: ['src/tradeids/**/*.ts'],
  engine: ['src/rules/{budget,compile,decision,evaluate,findings,guard,subject,shape,template,waiver,words}.ts', 'src/rules/quick/*.ts'],
  packs: ['src/rules/{exampleFaults,keyList,loader,overlay,packFile,packKeys,packSeal,packSource,ruleSet,touched}.ts'],
};
const asked = (process.env.MUTATE ?? Object.keys(PARTS).join(',')).split(',');

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
  coverageAnalysis: 'perTest',
  // A mistake in what is worked out once, when a file is loaded, is met by every test: hours for nothing that a type would not find.
  ignoreStatic: true,
  mutate: [...asked.flatMap((one) => PARTS[one] ?? [one]), '!src/**/*.test.ts', '!src/**/*.fixture.ts'],
  mutator: { excludedMutations: [] },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'node_modules/.cache/stryker/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  thresholds: { high: 90, low: 85, break: 85 },
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.stryker-tmp',
  incremental: false,
  allowEmpty: true,
};

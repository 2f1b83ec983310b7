/** `npm test`: everything that must hold, in one run. The last line counts: every test, and every step that is no test as one. */
import { countsIn, type Ended, failedIn, runStep, STEPS, type Step } from './steps.ts';
import { testFolder } from './testFolder.ts';

const ended: Ended[] = [];
const files = testFolder();
const withFiles = (step: Step): Step => (files ? { ...step, environment: { ...step.environment, TMPDIR: files.folder } } : step);
// Types, rooms and lint take one processor each; the unit tests take what is left beside them.
const besides = (async (): Promise<Ended[]> => {
  const done: Ended[] = [];
  for (const step of [STEPS.types, STEPS.rooms, STEPS.lint]) done.push(await runStep(step, { beside: true }));
  return done;
})();
const unit = await runStep(withFiles(STEPS.unit));
ended.push(...(await besides), unit, await runStep(STEPS.renderer));
// Browser tests of a window that was not built would test yesterday's window.
if (ended.at(-1)?.ok) ended.push(await runStep(withFiles(STEPS.e2e)));
files?.remove();

const tests: readonly string[] = [STEPS.unit.name, STEPS.e2e.name];
const counted = ended.map((one) => {
  const counts = tests.includes(one.name) ? countsIn(one.output) : { passed: one.ok ? 1 : 0, failed: 0, skipped: 0 };
  // A step that failed without a failed test (it did not start, it hung) counts as one failure.
  return { ...counts, failed: one.ok ? counts.failed : Math.max(1, counts.failed) };
});
const failures = ended.filter((one) => tests.includes(one.name) && !one.ok).flatMap((one) => failedIn(one.output));
// A browser test that failed and then passed is no failure, and is told: a race is a race.
const twoTries = ended.filter((one) => one.ok && one.name === STEPS.e2e.name).flatMap((one) => failedIn(one.output));
const sum = (of: 'passed' | 'failed' | 'skipped'): number => counted.reduce((total, one) => total + one[of], 0);

console.log(`\n${ended.map((one) => `${one.ok ? 'ok    ' : 'FAILED'} ${one.name} (${one.seconds.toFixed(0)} s)`).join('\n')}`);
for (const name of failures) console.log(`failed: ${name}`);
for (const name of twoTries) console.log(`took two tries: ${name}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

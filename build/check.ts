/** `npm run check`: what is quick. Types, rooms, lint, unused code, unit tests; stops at nothing, says all at the end. */
import { runStep, STEPS } from './steps.ts';

const ended = [];
for (const step of [STEPS.types, STEPS.rooms, STEPS.lint, STEPS.unused, STEPS.unit]) ended.push(await runStep(step));
console.log(`\n${ended.map((one) => `${one.ok ? 'ok    ' : 'FAILED'} ${one.name} (${one.seconds.toFixed(0)} s)`).join('\n')}`);
process.exitCode = ended.every((one) => one.ok) ? 0 : 1;

import { codesAsDays } from './codeAsDay.ts';
import { columnSlips } from './columnSlips.ts';
import { cutTexts } from './cutText.ts';
import { damagedTexts } from './damagedText.ts';
import { swappedDays } from './dayMonth.ts';
import { decimalMarks } from './decimalMark.ts';
import type { Detector, Sheet } from './detector.ts';
import { jumps } from './jumps.ts';
import { legacyFonts } from './legacyFont.ts';
import { lostDigits } from './lostDigits.ts';
import { lostZeros } from './lostZeros.ts';
import { otherCurrencies } from './otherCurrency.ts';
import { serialDays } from './serialDays.ts';
import { shiftedCells } from './shift.ts';
import { swappedColumns } from './swappedColumns.ts';

/** Every kind of damage that is looked for. A row that moved is asked first: what its cells seem to say then is no news. */
export const DETECTORS: readonly ((sheet: Sheet) => Detector)[] = [shiftedCells, damagedTexts, legacyFonts, cutTexts, lostDigits, lostZeros, codesAsDays, serialDays, swappedDays, decimalMarks, otherCurrencies, swappedColumns, jumps, columnSlips];

/** Every detector, made new for one file. They are asked in this order. */
export const detectorsFor = (sheet: Sheet): Detector[] => DETECTORS.map((one) => one(sheet));

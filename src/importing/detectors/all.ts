import { damagedTexts } from './damagedText.ts';
import type { Detector, Sheet } from './detector.ts';
import { priceJumps } from './priceJump.ts';
import { shiftedCells } from './shift.ts';

/** Every detector, made new for one file. They are asked in this order. */
export const detectorsFor = (sheet: Sheet): Detector[] => [shiftedCells(sheet), priceJumps(), damagedTexts()];

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printableInstead } from './printColour.ts';

describe('colours that four inks can print on coated paper', () => {
  test.each(['#000000', '#FFFFFF', '#808080', '#26347A', '#8A5D12', '#0B5D3B', '#B00020', '#00AEEF', '#EC008C', '#FFF200', '#ED1C24', '#00A651', '#2E3192'])('%s can be printed', (colour) => expect(printableInstead(colour)).toBeUndefined());
  test.each(['#00FF00', '#39FF14', '#0000FF', '#00FFFF', '#FF00FF', '#7B2CFF'])('%s shines on a screen only', (colour) => expect(printableInstead(colour)).toMatch(/^#[0-9A-F]{6}$/));
  test.each(['', 'red', '#12345', 'url(x)'])('%s is no colour and is not judged', (text) => expect(printableInstead(text)).toBeUndefined());

  test('what is offered instead can itself be printed, whatever the colour', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((one) => `#${one.toString(16).padStart(6, '0')}`);
    fc.assert(fc.property(colour, (one) => {
      const instead = printableInstead(one);
      return instead === undefined || printableInstead(instead) === undefined;
    }), { numRuns: 300 });
  });
});

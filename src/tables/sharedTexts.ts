import { Refusal } from '#base';
import { TABLE_LIMITS } from './limits.ts';

/** The texts of a workbook in the order they are numbered, with a limit on what they are together. */
export class SharedTexts {
  readonly list: string[] = [];
  private characters = 0;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  add(text: string): void {
    this.characters += text.length;
    this.list.push(text);
    if (this.characters > TABLE_LIMITS.sharedCharacters || text.length > TABLE_LIMITS.rowCharacters) throw this.tooLarge(this.characters);
  }

  tooLarge(characters: number): Refusal {
    return new Refusal('too-large', `${this.file} holds more text than is read (${Math.round(characters / 1e6)} million characters). Split it into several files.`, { hi: `${this.file} में इतना ज़्यादा टेक्स्ट है कि पढ़ा नहीं जाता (${Math.round(characters / 1e5)} लाख अक्षर)। उसे कई फ़ाइलों में बाँट दें।`, where: { file: this.file } });
  }
}

/** A text of so many bytes has more characters than are read, in whatever script. */
export const TEXT_BYTES = TABLE_LIMITS.rowCharacters * 3;

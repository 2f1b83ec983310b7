import { type Day, textIn } from '#base';
import type { Product } from '#catalogue';

/** What a pattern such as {sku}-{buyer} may name. */
export type NameParts = { sku: string; name: string; buyer: string; language: string; template: string; date: Day };

export const partsOf = (product: Product | undefined, firm: string, { languages, template, day, buyer }: { languages: readonly string[]; template: string; day: Day; buyer: string }): NameParts => ({
  sku: product?.sku ?? firm, name: product ? textIn(product.name, languages[0]) || product.sku : firm, buyer, language: languages.join('-'), template, date: day,
});

/** Names such as KB-1-en-hi.pdf that every system takes; two items whose numbers look alike to Windows are told apart. */
export class SheetNames {
  private readonly taken = new Set<string>();
  private readonly pattern: string;
  private readonly ending: string;

  constructor(pattern: string, ending = 'pdf') {
    this.pattern = pattern.trim() || '{sku}-{language}';
    this.ending = ending;
  }

  name(parts: NameParts): string {
    // A part that is empty takes the mark before it along: {sku}-{buyer} of nobody is the number alone.
    const said = this.pattern.replace(/([-_ .]?)\{(\w+)\}/g, (whole, mark: string, key: string) => (key in parts ? (parts[key as keyof NameParts] ? `${mark}${parts[key as keyof NameParts]}` : '') : whole));
    const plain = said.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_').replace(/_+(?=[-.])/g, '').replace(/^[._-]+|[._-]+$/g, '').slice(0, 100) || 'sheet';
    const safe = /^(con|prn|aux|nul|com\d|lpt\d)(?=$|[.-])/i.test(plain) ? `_${plain}` : plain;
    for (let count = 1; ; count++) {
      const name = `${safe}${count > 1 ? `_${count}` : ''}.${this.ending}`;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** A language by its name in the reader's language, with its own name behind it where that differs: Gujarati · ગુજરાતી. */
export function languageName(tag: string, reader: string): string {
  return nameIn(tag, reader) ?? tag;
}

export function languageNames(tag: string, reader: string): string {
  const [shown, own] = [languageName(tag, reader), nameIn(tag, tag)];
  return own === undefined || own.toLowerCase() === shown.toLowerCase() ? shown : `${shown} · ${own}`;
}

function nameIn(tag: string, reader: string): string | undefined {
  try {
    return new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    // A tag that no list of languages knows stands for itself.
    return undefined;
  }
}

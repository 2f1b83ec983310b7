/** The only picture formats that are opened, told apart by their first bytes, never by the file's name. */
export const IMAGE_FORMATS = ['jpeg', 'png', 'webp'] as const;

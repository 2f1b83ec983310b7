/** A file with its place inside the folder it came from. */
export type Picked = { file: File; path: string };

/** What systems leave in folders; the core judges everything else. */
const LITTER = /(^|\/)(__MACOSX|\.[^/]+|Thumbs\.db|desktop\.ini)(\/|$)/iu;
const PICTURE = /\.(jpe?g|jfif|png|webp|gif|bmp|tiff?|hei[cf]|avif|svg|zip)$/iu;

/** Of a folder only pictures and zips are handed in; files that were chosen one by one all are, so that each gets its answer. */
const wanted = (path: string): boolean => !LITTER.test(path) && (!path.includes('/') || PICTURE.test(path));

export const pickedOf = (files: readonly File[]): Picked[] => files.map((file) => ({ file, path: file.webkitRelativePath || file.name })).filter((one) => wanted(one.path));

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

/** A browser gives the entries of a folder a hundred at a time, and none when it is through. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function walk(entry: FileSystemEntry, into: Picked[]): Promise<void> {
  if (entry.isFile) into.push({ file: await fileOf(entry as FileSystemFileEntry), path: entry.fullPath.replace(/^\//u, '') });
  if (entry.isDirectory) for (const one of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(one, into);
}

/** Everything that was dropped, folders walked to their ends. The entries must be taken before the first wait: afterwards the browser has let them go. */
export async function pickedFromDrop(transfer: DataTransfer): Promise<Picked[]> {
  const entries = [...transfer.items].flatMap((one) => one.webkitGetAsEntry() ?? []);
  const found: Picked[] = [];
  for (const one of entries) await walk(one, found);
  return found.filter((one) => wanted(one.path));
}

/** What the person would call it: the folder, the only file, or nothing when there are several. */
export function sourceName(picked: readonly Picked[]): string | null {
  const tops = new Set(picked.map((one) => one.path.split('/')[0] ?? ''));
  const [only] = tops;
  return tops.size === 1 && only !== undefined ? only : null;
}

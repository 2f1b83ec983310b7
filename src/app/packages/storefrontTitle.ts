import { storefrontProfiles } from '#listing';

/** Name and version of the storefront a manifest speaks of; the manifest may be anybody's. */
export function storefrontTitle(said: unknown): string | null {
  if (typeof said !== 'object' || said === null || !('id' in said) || !('version' in said)) return null;
  const title = storefrontProfiles().find((one) => one.id === said.id)?.title ?? String(said.id).slice(0, 40);
  return `${title} ${String(said.version).slice(0, 20)}`;
}

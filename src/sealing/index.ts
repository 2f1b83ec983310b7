/**
 * A package: named parts sealed into one zip whose manifest names every file by its SHA-256, and the check that it is still that zip.
 * Enters: parts, the day, what the maker says about them; or a foreign zip. Leaves: bytes in one canonical form; findings.
 * It may not know what a product or a storefront is, and it never unpacks to disk.
 */
export { messages } from './messages.ts';
export { MANIFEST_NAME, type PackageManifest, packageManifest, type SealedFile } from './packageManifest.ts';
export { byName, isPartName, partWord, partWords } from './partName.ts';
export { type PackagePart, sealedBytes, sealPackage } from './seal.ts';
export { readPackage, type ReadPackage, type Verified, verifyPackage } from './verify.ts';
export { standalonePage, verifyPage, verifyPageProgram } from './verifyPage.ts';

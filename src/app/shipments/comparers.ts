import type { Comparers } from '#documents';
import { foldFirm, portFits, sameContract, sameHs, sameMarks, samePackageKind, sameVessel } from '#rules';

const AS_PER = /\bas per\b/i;

/** Texts are compared in the matrix as the rules compare them. */
export const comparers: Comparers = {
  party: (a, b) => foldFirm(a) === foldFirm(b), marks: sameMarks, packageKind: samePackageKind, incoterm: sameContract, port: portFits, vessel: sameVessel,
  hs: (a, b) => sameHs(a, b, 6), reference: (a, b) => AS_PER.test(a) || AS_PER.test(b),
};

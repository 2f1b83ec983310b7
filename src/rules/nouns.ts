/** Pure shapes of rules for other rooms and the window: kinds of certificates, label particulars, waivers, what a company changes about rules. No packs, no node. */
export { CERTIFICATE_KINDS, certificateKind, type CertificateKind } from './facts/certificateKinds.ts';
export { LABEL_KEYS, TEST_KEYS } from './facts/label.ts';
export { type Waiver, waiver } from './waiverShape.ts';
export { type OverlayEntry, overlayEntry } from './overlayShape.ts';

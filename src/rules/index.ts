/**
 * Rules as data and the engine that asks them. Enters: facts of one subject, compiled rules, a day. Leaves: outcomes with their trace,
 * findings without rendered text, message templates. It may not read a record, a file other than its own packs, a clock or a network:
 * app builds the facts, stores the results and renders the texts.
 */
export { type Agreement, agreementCalled, agreements, agreementsInForce, isInForce, isPartner } from './agreements.ts';
export * from './budget.ts';
export * from './compile.ts';
export { type DateAhead, datesAhead } from './dateWatch.ts';
export * from './evaluate.ts';
export * from './facts.ts';
export { CERTIFICATE_KINDS, certificateKind, type CertificateKind, isCertificateKind } from './facts/certificateKinds.ts';
export { LABEL_KEYS, TEST_KEYS } from './facts/label.ts';
export * from './findings.ts';
export * from './keyList.ts';
export * from './loader.ts';
export { askAbout, packFacts, ruleFacts, waiverFacts } from './meta.ts';
export * from './outcome.ts';
export { capOf, entriesFor, withOverlay } from './overlay.ts';
export * from './overlayShape.ts';
export * from './packFile.ts';
export * from './packKeys.ts';
export * from './packSeal.ts';
export * from './packSource.ts';
export { rulePages } from './pages.ts';
export { paperName } from '#documents/nouns';
export * from './rule.ts';
export * from './ruleSet.ts';
export { DayValue, MoneyValue, QuantityValue, shownValue } from './values.ts';
export { valuesAt } from './shape.ts';
export * from './touched.ts';
export * from './waiver.ts';
export * from './waiverShape.ts';
export { portFits } from './matching/ports.ts';
export { incotermCode, sameContract, sameHs, sameMarks, samePackageKind, sameVessel } from './matching/terms.ts';
export { foldFirm } from './words.ts';

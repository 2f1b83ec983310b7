/**
 * What may leave: the classes applied, the one gate, the egress log.
 * Enters: artifacts with the fields they carry, an audience, a person's releases. Leaves: a review for the screen, released
 * artifacts, their files, the log. It may not know how an artifact is made, and no waiver of a finding opens it.
 */
export * from './messages.ts';
export * from './nouns.ts';
export { lastLike, linesSince } from './gateView.ts';
export { type Agree, isReleased, release, type ReleasedArtifact, type ReleasedFile, releaseInto, type ReleaseOptions, saveReleased, type StreamedArtifact } from './release.ts';
export { mayGo, mayLeave, review } from './review.ts';
export { egressLog, type EgressLedger } from './storage.ts';

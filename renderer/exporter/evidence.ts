import type { TFunction } from 'i18next';
import { foldText } from '#base';
import type { CertificateKind } from '#rules/nouns';
import texts from '../i18n/en/exporter.json' with { type: 'json' };

type Say = TFunction<readonly ['exporter', 'ui', 'fields']>;
const PREFIX = 'evidence-';

/** Kinds of evidence that rules ask for; the compiler holds the texts to every one of them. */
const isKind = (kind: string): kind is CertificateKind => Object.hasOwn(texts, `${PREFIX}${kind}`);
export const KINDS: readonly CertificateKind[] = Object.keys(texts).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length)).filter(isKind);

/** What a kind is called on screen; a kind of the firm's own stands as it was typed. */
export const kindName = (kind: string, t: Say): string => (isKind(kind) ? t(`exporter:evidence-${kind}`) : kind);

/** The kind behind a chosen or typed name, so that the checks find it; another text is kept as it is. */
export const kindOf = (typed: string, t: Say): string => KINDS.find((kind) => foldText(kindName(kind, t)) === foldText(typed)) ?? typed.trim();

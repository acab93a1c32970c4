/** Which of a resident's family links hold. */
import type { FamilyRecord } from '../model/resident.ts';

/** Consent is given for a year and then asked again. */
export const CONSENT_MS = 365 * 24 * 3_600_000;
export const MAX_FAMILY = 10;

export const holds = (link: FamilyRecord, now: Date): boolean => !link.endedAt && link.until > now;

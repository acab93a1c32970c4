/** Seals and opens what is known of a child: the name, what to mind, and who may fetch it. */
import { blindIndex, decryptField, encryptField } from '../kernel/crypto.ts';
import type { ChildFacts, EnrolmentDocument } from './model/enrolment.ts';

const placeOf = (id: string) => ({ collection: 'enrolments', id, field: 'child' });

export const sealChild = (enrolmentId: string, facts: ChildFacts): string =>
  encryptField(JSON.stringify(facts), placeOf(enrolmentId));

export const openChild = ({ _id, child }: EnrolmentDocument): ChildFacts | undefined =>
  child === undefined ? undefined : (JSON.parse(decryptField(child, placeOf(_id))) as ChildFacts);

/** Who may fetch the child; nobody for a grown-up. */
export const pickUpIdsOf = (enrolment: EnrolmentDocument): string[] =>
  openChild(enrolment)?.pickUps.map(({ id }) => id) ?? [];

/** The same child of the same guardian, without the name being readable. */
export const childKey = (guardianId: string, name: string): string =>
  `child/${blindIndex(`${guardianId}:${name}`, 'enrolments.child')}`;

export const nameOf = (enrolment: EnrolmentDocument): string =>
  openChild(enrolment)?.name ?? enrolment.name ?? '已注销居民';

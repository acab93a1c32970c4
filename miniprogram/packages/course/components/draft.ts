/** What is typed while signing up, and the first thing that is missing, in words. */
import type { PickUpRelation } from '../../../../cloud/src/activities/contract.constants';
import type { Body } from '../../../shared/api/types';

export interface PickUpDraft {
  name: string;
  relation: PickUpRelation;
  phone: string;
}
export interface ChildDraft {
  name: string;
  birthYear: string;
  care: string;
  consent: boolean;
  pickUps: PickUpDraft[];
}

export const emptyPickUp: PickUpDraft = { name: '', relation: 'parent', phone: '' };
export const emptyChild: ChildDraft = {
  name: '',
  birthYear: '',
  care: '',
  consent: false,
  pickUps: [emptyPickUp],
};

export const pickUpsMissing = (pickUps: readonly PickUpDraft[]): string | undefined => {
  if (pickUps.some(({ name }) => name.trim() === '')) return '还要写来接的人的姓名';
  return pickUps.some(({ phone }) => !/^1\d{10}$/.test(phone)) ? '来接的人的手机号要 11 位' : undefined;
};

export function childMissing({ name, birthYear, consent, pickUps }: ChildDraft): string | undefined {
  if (name.trim() === '') return '还要写孩子的姓名';
  if (!/^(19|20)\d{2}$/.test(birthYear)) return '还要写孩子哪一年出生';
  return pickUpsMissing(pickUps) ?? (consent ? undefined : '还要监护人同意');
}

export const childBody = (child: ChildDraft): Body<'POST /courses/:id/enrol'>['child'] => ({
  name: child.name.trim(),
  birthYear: Number(child.birthYear),
  ...(child.care.trim() ? { care: child.care.trim() } : {}),
  guardianConsent: child.consent,
  pickUps: child.pickUps,
});

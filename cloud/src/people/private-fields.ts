/** Phone and ID number as they are stored: encrypted, with a fingerprint to look them up and a mask to show. */
import { blindIndex, decryptField, encryptField } from '../kernel/crypto.ts';
import type { ResidentDocument } from './model/resident.ts';
import { maskPhone } from './rules/masking.ts';

type PhoneFields = Required<Pick<ResidentDocument, 'phone' | 'phoneIndex' | 'phoneMasked'>>;
type IdNumberFields = Required<Pick<ResidentDocument, 'idNumber' | 'idNumberIndex'>>;
type PrivateField = 'phone' | 'idNumber';

const placeOf = (id: string, field: PrivateField) => ({ collection: 'residents', id, field });

export function phoneFields(residentId: string, phone: string): PhoneFields {
  return {
    phone: encryptField(phone, placeOf(residentId, 'phone')),
    phoneIndex: phoneIndex(phone),
    phoneMasked: maskPhone(phone),
  };
}

export function idNumberFields(residentId: string, idNumber: string): IdNumberFields {
  return {
    idNumber: encryptField(idNumber, placeOf(residentId, 'idNumber')),
    idNumberIndex: idNumberIndex(idNumber),
  };
}

export const phoneIndex = (phone: string): string => blindIndex(phone, 'residents.phone');
export const idNumberIndex = (idNumber: string): string => blindIndex(idNumber, 'residents.idNumber');
export const invitationIndex = (code: string): string => blindIndex(code, 'residents.invitation');

export function openField(resident: ResidentDocument, field: PrivateField): string | undefined {
  const stored = resident[field];
  return stored === undefined ? undefined : decryptField(stored, placeOf(resident._id, field));
}

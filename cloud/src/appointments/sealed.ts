/** The words of a visit as they are stored: encrypted, because they speak of a person's health. */
import { decryptField, encryptField } from '../kernel/crypto.ts';
import type { AppointmentDocument } from './model/document.ts';

export interface RecordWords {
  goal: string;
  done: string;
  observations: string;
  nextStep: string;
}

const placeOf = (id: string, field: 'record' | 'followUp') => ({ collection: 'appointments', id, field });

export const sealRecord = (id: string, words: RecordWords): string =>
  encryptField(JSON.stringify(words), placeOf(id, 'record'));

export const openRecord = ({
  _id,
  record,
}: Pick<AppointmentDocument, '_id' | 'record'>): RecordWords | undefined =>
  record && (JSON.parse(decryptField(record.sealed, placeOf(_id, 'record'))) as RecordWords);

export const sealNote = (id: string, note: string): string => encryptField(note, placeOf(id, 'followUp'));

export const openNote = ({
  _id,
  followUp,
}: Pick<AppointmentDocument, '_id' | 'followUp'>): string | undefined =>
  followUp?.note === undefined ? undefined : decryptField(followUp.note, placeOf(_id, 'followUp'));

/** The record that is being written: kept on the phone at every change, until it has been handed in. */
import { useState } from 'react';
import type { RecordTemplate } from '../../../../cloud/src/appointments/contract.constants';
import { platform, type LocalFile } from '../../../shared/platform';
import type { StaffAppointment } from '../../../shared/work/day';

export const confirmations = { signature: '签字', voice: '语音确认', unable: '本人无法确认' } as const;
export const followUps = {
  none: '不用',
  '3': '3 天后',
  '7': '7 天后',
  '14': '14 天后',
  '30': '30 天后',
} as const;
export const lines = ['goal', 'done', 'observations', 'nextStep'] as const;
export const lineNames = {
  goal: '目标',
  done: '做了什么',
  observations: '观察',
  nextStep: '下一步',
} as const;
export type Line = (typeof lines)[number];

export interface RecordDraft extends Record<Line, string> {
  consent: boolean;
  photos: LocalFile[];
  confirmedBy: keyof typeof confirmations;
  voice?: LocalFile | undefined;
  followUp: keyof typeof followUps;
}

const blank: RecordDraft = {
  goal: '',
  done: '',
  observations: '',
  nextStep: '',
  consent: false,
  photos: [],
  confirmedBy: 'signature',
  followUp: 'none',
};

const named = (id: string) => `record.${id}`;
export const dropDraft = (id: string) => platform.store.remove(named(id));

export function useRecordDraft(id: string) {
  const [draft, setDraft] = useState<RecordDraft>(
    () => (platform.store.get(named(id)) as RecordDraft | undefined) || blank,
  );
  const change = (part: Partial<RecordDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    platform.store.set(named(id), next);
  };
  return { draft, change };
}

/** What is still missing, in words; undefined when it may be handed in. */
export function missingIn(draft: RecordDraft, signed: boolean): string | undefined {
  const empty = lines.find((line) => !draft[line].trim());
  if (empty) return `还要写“${lineNames[empty]}”`;
  if (draft.confirmedBy === 'signature' && !signed) return '还要居民签字';
  return draft.confirmedBy === 'voice' && !draft.voice ? '还要居民说一句' : undefined;
}

type WithTemplate = Pick<StaffAppointment, 'kind'> & { template?: RecordTemplate | undefined };
export const templateOf = (visit: WithTemplate): RecordTemplate => visit.template ?? 'visit';

/** What appointments keep about a resident, for the resident's own export; what was done is told, a worker's notes are asked for. */
import type { ExportSection } from '../people/index.ts';
import { appointmentStates, satisfactions } from './contract.constants.ts';
import { AppointmentModel } from './model/appointment-model.ts';
import type { AppointmentDocument } from './model/document.ts';
import { momentInWords } from '../kernel/moments.ts';
import { openRecord } from './sealed.ts';

const most = 1000;

export async function exportAppointmentsOf(residentId: string): Promise<ExportSection[]> {
  const own = await AppointmentModel.find({ 'served.residentId': residentId })
    .sort({ start: -1 })
    .limit(most)
    .lean<AppointmentDocument[]>();
  return own.map((appointment) => ({
    title: `预约 ${appointment.number} ${appointment.offerName}`,
    rows: rowsOf(appointment),
  }));
}

function rowsOf(appointment: AppointmentDocument): string[] {
  const { start, state, provider, place, answers, record, rating } = appointment;
  return [
    `时间：${momentInWords(start)}，${appointmentStates[state].resident}`,
    `服务：${provider.name}，${place.text}`,
    ...answers.map(({ label, text }) => `${label}：${text}`),
    ...(record ? recordRows(appointment) : []),
    ...(rating
      ? [
          `您的评价：${satisfactions[rating.satisfaction as keyof typeof satisfactions]} ${rating.words ?? ''}`,
        ]
      : []),
  ];
}

function recordRows(appointment: AppointmentDocument): string[] {
  const words = openRecord(appointment);
  if (!words) return [];
  const { goal, done, observations, nextStep } = words;
  return [`目标：${goal}`, `做了什么：${done}`, `看到的情况：${observations}`, `下一步：${nextStep}`];
}

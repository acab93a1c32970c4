/** What would no longer fit, as the admin lists it before working time is changed. */
import type { Clash } from '../contract.ts';
import type { Clash as Found } from '../queries/clashes.ts';

/** Nobody moves more by hand in one go. */
const clashesShown = 100;

export const presentClashes = (clashes: readonly Found[]) => ({
  items: clashes.slice(0, clashesShown).map(presentClash),
  total: clashes.length,
  lessons: clashes.filter((clash) => 'lesson' in clash).length,
});

function presentClash({ at, conflict, ...found }: Found): Clash {
  const shown = { start: at.toISOString(), conflict };
  if ('lesson' in found) {
    const { id, courseName: name, teacherName, place, pupils } = found.lesson;
    const by = `${teacherName}，${place}`;
    return { ...shown, what: 'lesson', id, name, by, who: `${pupils} 人报名` };
  }
  const { _id: id, offerName: name, provider, served } = found.appointment;
  return { ...shown, what: 'appointment', id, name, by: provider.name, who: served.nameMasked };
}

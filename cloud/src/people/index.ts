/** Front door of people: residents' facts and actors, family, addresses, and the ground of grids. */
import type { Domain } from '../http/domain.ts';
import { findResidentActor } from './queries.ts';
import { peoplePurges } from './purges.ts';
import { peopleRoutes } from './routes.ts';

export { addressById, addressesOfBuilding, addressesUnder } from './addresses.ts';
/** Opens a resident's file for a WeChat account; for the demo's workers, who have bound theirs unseen. */
export { inviteFamily, joinFamily } from './commands/family.ts';
export { registerResident } from './commands/register.ts';
export { saveAddresses, saveGrids } from './commands/save-places.ts';
export { addToExport, type ExportSection } from './export-me.ts';
export {
  countTagged,
  isFileOfStaff,
  openidOfStaff,
  residentFacts,
  residentOpenid,
  residentPhone,
  type ResidentFacts,
} from './facts.ts';
export { locate, metresFrom } from './grid-index.ts';
export { isFamilyOf, seniorsOf } from './queries.ts';
export { metresBetween } from './rules/distance.ts';
export { maskPhone } from './rules/masking.ts';

export const people: Domain = {
  name: 'people',
  routes: peopleRoutes,
  purges: peoplePurges,
  findResident: findResidentActor,
};

/** The demo district as a plan of data: who and what there is, before any command is run. */
import { planAddresses, planGround } from './plan-ground.ts';
import { planResidents } from './plan-residents.ts';
import { planStaff } from './plan-staff.ts';
import type { DistrictPlan } from './planned.ts';
import { chance } from './random.ts';

export function planDistrict(seed = 20261123): DistrictPlan {
  const random = chance(seed);
  const units = planGround(random);
  const addresses = planAddresses(random, units);
  return { units, addresses, staff: planStaff(random, units), ...planResidents(random, addresses) };
}

/** Makes the planned district by the same commands that people use. */
import {
  addLeave,
  bindWechat,
  createStaff,
  createUnit,
  enrolSecondFactor,
  foundDistrict,
  issueBindingCode,
  issueReset,
  organisation,
  resetPassword,
} from '../accounts/index.ts';
import { installCatalogue } from '../catalogue/index.ts';
import type { CommandContext } from '../kernel/context.ts';
import { inviteFamily, joinFamily, registerResident, saveAddresses, saveGrids } from '../people/index.ts';
import { installRouting } from '../routing/index.ts';
import { demoPassword, demoTotpSecret, needsCode, openidOf } from './accounts.ts';
import { inParallel } from './in-parallel.ts';
import { staffActor, type DemoPeople, type MadeUnit } from './people-of-the-demo.ts';
import type { DistrictPlan, PlannedUnit } from './planned.ts';

const day = 86_400_000;
/** Commands under way at one moment: their writes share a sync to disk. */
const atOnce = 16;

/** `context.now` is the day on which everything begins; `today` is when the demo is loaded. */
export async function makeDistrict(
  plan: DistrictPlan,
  context: CommandContext,
  today: Date,
): Promise<DemoPeople> {
  const units = await makeUnits(plan.units, context);
  const district = units.get('district') as MadeUnit;
  await installCatalogue(context, { unitId: district.id, unitName: district.name, unitPath: district.path });
  const staff = await makeStaff(plan, units, context, today);
  await installRouting(context, {});
  await makeGround(plan, units, context);
  const residents = await makeResidents(plan, units, context);
  return { units, staff, residents };
}

async function makeUnits(planned: PlannedUnit[], context: CommandContext): Promise<Map<string, MadeUnit>> {
  const made = new Map<string, MadeUnit>();
  for (const { key, parentKey, kind, name, phone, polygon } of planned) {
    const fields = { name, phone, hasPolygon: polygon !== undefined };
    const parent = parentKey === undefined ? undefined : made.get(parentKey);
    const { id } = parent
      ? await createUnit(context, { ...fields, parentId: parent.id, kind })
      : await foundDistrict(context, fields);
    made.set(key, { id, name, path: `${parent?.path ?? '/'}${id}/` });
  }
  return made;
}

async function makeStaff(
  plan: DistrictPlan,
  units: Map<string, MadeUnit>,
  context: CommandContext,
  today: Date,
) {
  const ids = new Map<string, string>();
  await inParallel(plan.staff, atOnce, async ({ key, posts, leave, ...person }) => {
    const held = posts.map(({ unitKey, role }) => ({ unitId: (units.get(unitKey) as MadeUnit).id, role }));
    const { id } = await createStaff(context, { ...person, posts: held });
    ids.set(key, id);
    if (!leave) return;
    const at = (days: number) => new Date(today.getTime() + days * day);
    await addLeave(context, { id, from: at(leave.fromDay), to: at(leave.toDay), reason: '年休假' });
  });
  await giveAccounts(plan, ids, context);
  return ids;
}

/** Everybody has a bound phone in the sandbox; the people of the story also have a password. */
async function giveAccounts(
  plan: DistrictPlan,
  ids: Map<string, string>,
  context: CommandContext,
): Promise<void> {
  const organised = await organisation();
  await inParallel(plan.staff, atOnce, async (worker) => {
    const id = ids.get(worker.key) as string;
    const self = { ...context, actor: staffActor(organised, id) };
    const { code } = await issueBindingCode(self, undefined);
    await bindWechat(context, { code, openid: openidOf(worker) });
    if (/^worker\d/.test(worker.username)) return;
    const { resetCode } = await issueReset(context, { id });
    await resetPassword(context, { code: resetCode, password: demoPassword });
    if (needsCode(worker)) await enrolSecondFactor(context, { id, secret: demoTotpSecret });
  });
}

async function makeGround(
  plan: DistrictPlan,
  units: Map<string, MadeUnit>,
  context: CommandContext,
): Promise<void> {
  const ground = (gridKey: string) => {
    const planned = plan.units.find((unit) => unit.key === gridKey) as PlannedUnit;
    const grid = units.get(gridKey) as MadeUnit;
    const community = units.get(planned.parentKey as string) as MadeUnit;
    return { planned, grid, community };
  };
  await saveGrids(
    context,
    plan.units
      .filter((unit) => unit.polygon)
      .map(({ key }) => {
        const { planned, grid, community } = ground(key);
        return {
          _id: grid.id,
          name: grid.name,
          path: grid.path,
          ...communityFields(community),
          polygon: planned.polygon ?? [],
        };
      }),
  );
  await saveAddresses(
    context,
    plan.addresses.map(({ key, gridKey, text, location: [lng, lat] }) => {
      const { grid, community } = ground(gridKey);
      const place = { gridId: grid.id, gridName: grid.name, gridPath: grid.path };
      return { _id: key, text, ...place, ...communityFields(community), location: { lng, lat } };
    }),
  );
}

const communityFields = ({ id, name, path }: MadeUnit) => ({
  communityId: id,
  communityName: name,
  communityPath: path,
});

async function makeResidents(plan: DistrictPlan, units: Map<string, MadeUnit>, context: CommandContext) {
  const made: DemoPeople['residents'] = new Map();
  const gridParent = new Map(plan.units.map((unit) => [unit.key, unit.parentKey]));
  await inParallel(plan.residents, atOnce, async ({ key, gridKey, addressKey, ...person }) => {
    const consents = (['service', 'location'] as const).map((purpose) => ({
      purpose,
      version: 1,
      granted: true,
      at: context.now,
    }));
    const file = await registerResident(context, { ...person, homeAddressId: addressKey, consents });
    const community = units.get(gridParent.get(gridKey) as string) as MadeUnit;
    const { openid, name } = person;
    made.set(key, { kind: 'resident', id: file._id, openid, name, communityPath: community.path });
  });
  await inParallel(plan.families, atOnce, async ({ seniorKey, relativeKey, relation }) => {
    const [senior, relative] = [made.get(seniorKey), made.get(relativeKey)];
    if (!senior || !relative) return;
    const { code } = await inviteFamily({ ...context, actor: senior }, undefined);
    await joinFamily({ ...context, actor: relative }, { code, relation });
  });
  return made;
}

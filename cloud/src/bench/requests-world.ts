/** What the request bench needs in an empty database: a street with communities, workers, residents, and stored requests. */
import { setTimeout as pause } from 'node:timers/promises';
import { bindWechat, issueBindingCode, organisation } from '../accounts/index.ts';
import { startSession } from '../accounts/sessions.ts';
import { installCatalogue } from '../catalogue/index.ts';
import { newId } from '../kernel/ids.ts';
import { people, registerResident, saveAddresses, saveGrids } from '../people/index.ts';
import { CreditModel, reportedAccept } from '../notifications/credits.ts';
import { NotificationModel } from '../notifications/model.ts';
import { templateId } from '../notifications/templates.ts';
import { submit, type RequestDocument } from '../requests/index.ts';
import { RequestModel } from '../requests/model/request-model.ts';
import { installRouting, loadRoster, recountLoads, retrainWhenWorthwhile } from '../routing/index.ts';
import { aDistrict, aStaff, aUnit, systemContext } from '../testing/organisation.ts';

const phoneOf = (index: number): string => `bench-worker-${index}`;
const communities = 12;
const workersEach = 4;
const residentsEach = 20;

export interface BenchWorld {
  residents: string[];
  workers: string[];
  /** The workers' WeChat accounts. */
  phones: string[];
}

export async function makeWorld(now: Date): Promise<BenchWorld> {
  const context = systemContext(now);
  const districtId = await aDistrict(now);
  const streetId = await aUnit(now, { kind: 'street', parentId: districtId, name: '湖滨街道' });
  const world: BenchWorld = { residents: [], workers: [], phones: [] };
  for (let index = 0; index < communities; index += 1) await community(world, streetId, index, now);
  const { root } = await organisation();
  const unit = { unitId: districtId, unitName: root?.name ?? '', unitPath: root?.path ?? '' };
  await installCatalogue(context, unit);
  await loadRoster();
  await installRouting(context, {});
  await retrainWhenWorthwhile(now);
  return world;
}

async function community(world: BenchWorld, streetId: string, index: number, now: Date): Promise<void> {
  const context = systemContext(now);
  const communityName = `测试社区${index}`;
  const communityId = await aUnit(now, { kind: 'community', parentId: streetId, name: communityName });
  const gridId = await aUnit(now, { kind: 'grid', parentId: communityId, name: `网格${index}` });
  const unitId = await aUnit(now, { kind: 'station', parentId: communityId, name: `社工站${index}` });
  await aStaff(now, { role: 'clerk', unitId: communityId });
  for (let count = 0; count < workersEach; count += 1) {
    const place =
      count % 2 === 0
        ? { role: 'socialWorker' as const, unitId }
        : { role: 'gridWorker' as const, unitId: gridId };
    const worker = await aStaff(now, { ...place, capacity: 100, name: `员工${count}` });
    const openid = phoneOf(world.workers.length);
    await bindPhone(worker.id, openid, now);
    world.workers.push(worker.token);
    world.phones.push(openid);
  }
  const { units } = await organisation();
  const path = units.get(gridId)?.path ?? '';
  const lng = 114 + index * 0.01;
  const named = { communityId, communityName, communityPath: units.get(communityId)?.path ?? '' };
  const polygon: [number, number][] = [
    [lng, 22],
    [lng + 0.01, 22],
    [lng + 0.01, 22.01],
    [lng, 22.01],
  ];
  await saveGrids(context, [{ _id: gridId, name: '网格', path, ...named, polygon }]);
  const address = {
    _id: `a${index}`,
    text: `${communityName}1栋101`,
    gridId,
    gridName: '网格',
    gridPath: path,
  };
  await saveAddresses(context, [{ ...address, ...named, location: { lng: lng + 0.005, lat: 22.005 } }]);
  for (let count = 0; count < residentsEach; count += 1) {
    const openid = `bench-resident-${index}-${count}`;
    const input = { openid, name: '王秀兰', phone: '13800000001', homeAddressId: `a${index}` };
    const { _id: residentId } = await registerResident(context, input);
    world.residents.push(await startSession({ kind: 'wechat', residentId }, now));
  }
}

/** The worker's WeChat account, with a credit for many messages. */
async function bindPhone(staffId: string, openid: string, now: Date): Promise<void> {
  await registerResident(systemContext(now), { openid, name: '员工' });
  const post = { unitId: '', unitPath: '', unitName: '', role: '' };
  const actor = {
    kind: 'staff',
    id: staffId,
    name: '员工',
    post,
    posts: [],
    permissions: new Set<never>(),
    scopePath: '',
  } as const;
  const { code } = await issueBindingCode({ actor, now }, undefined);
  await bindWechat({ actor, now }, { code, openid });
  const template = templateId('assigned') ?? '';
  await reportedAccept(openid, template);
  await CreditModel.updateOne({ openid, templateId: template }, { $set: { reported: 1_000_000 } });
}

/**
 * Fills up to so many stored requests by copying one that a resident submitted. All of them are finished, so that
 * the workers have the same in hand at every size.
 */
export async function fillTo(target: number, now: Date): Promise<void> {
  await RequestModel.collection.updateMany(
    { inbox: { $exists: true } },
    { $set: { state: 'closed' }, $unset: { inbox: '', nextDueAt: '', nextDueKind: '', wakeAt: '' } },
  );
  await recountLoads();
  const stored = await RequestModel.collection.countDocuments({});
  if (stored >= target) return;
  const [file] = await RequestModel.db
    .collection('residents')
    .find({ home: { $exists: true } })
    .limit(1)
    .toArray();
  const actor = await people.findResident?.(String(file?._id));
  if (!actor) throw new Error('The bench has no resident.');
  const made = await submit({ actor, now }, { text: '楼道里堆满了旧家具', place: { kind: 'home' } });
  const pattern = structuredClone({ ...made, events: [], keys: [] });
  for (let at = stored; at < target; at += 1000) {
    const size = Math.min(1000, target - at);
    const copies = Array.from({ length: size }, (_, index) => copyOf(pattern, at + index, now));
    await RequestModel.collection.insertMany(copies, { ordered: false });
  }
}

/** Resolves when every event is delivered and every message has gone out. */
export async function settled(): Promise<void> {
  const waiting = async (): Promise<number> =>
    (await RequestModel.collection.countDocuments({ pendingSince: { $exists: true } }, { limit: 1 })) +
    (await NotificationModel.collection.countDocuments({ 'wechat.nextAt': { $exists: true } }, { limit: 1 }));
  while ((await waiting()) > 0) await pause(100);
}

function copyOf(pattern: RequestDocument, index: number, now: Date): object {
  const {
    pendingSince: _pending,
    lease: _lease,
    inbox: _inbox,
    wakeAt: _wake,
    nextDueAt: _due,
    ...rest
  } = pattern;
  const submittedAt = new Date(now.getTime() - index * 60_000);
  return {
    ...rest,
    _id: newId(),
    number: `bench-${index}`,
    state: 'closed',
    submittedAt,
    updatedAt: submittedAt,
  };
}

/** Makes and changes offers. */
import { organisation } from '../../accounts/index.ts';
import type { Actor } from '../../kernel/actor.ts';
import { command } from '../../kernel/command.ts';
import { forbidden, notFound, unprocessable, type Issue } from '../../kernel/errors.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { OfferModel, type OfferDocument } from '../model/offer.ts';
import { can } from '../policy.ts';
import { offerIssues, type OfferDraft } from '../rules/settings.ts';
import { setup } from '../setup.ts';
import { assertCurrent, changeSetting, insertSetting } from './save.ts';

export type OfferChange = OfferDraft & { id: string; active: boolean; version: number };

export const createOffer = command<OfferDraft, OfferDocument>({
  name: 'availability.createOffer',
  run: async (call) => {
    const { input, key, now } = call;
    const _id = key?.id ?? newId();
    const known = key && (await OfferModel.findById(_id).lean<OfferDocument>());
    if (known) replayIfSeen(known, key);
    const scopePath = await assertSound(call.actor, input);
    const deed = { action: 'availability.createOffer', what: 'offer' as const, scopePath };
    const offer = { _id, ...input, price: input.price ?? 0, active: true, createdAt: now };
    return insertSetting(OfferModel, call, offer, deed);
  },
});

export const changeOffer = command<OfferChange, OfferDocument>({
  name: 'availability.changeOffer',
  run: async (call) => {
    const { id, version, ...fields } = call.input;
    const known = await OfferModel.findById(id).lean<OfferDocument>();
    if (!known || !(await offerIsSeen(call.actor, known))) throw missing();
    replayIfSeen(known, call.key);
    const { units } = await organisation();
    const paths = known.unitIds.flatMap((unitId) => units.get(unitId)?.path ?? []);
    if (!can.manageAll(call.actor, paths)) {
      throw forbidden('availability.offerOfOthers', '这个服务由上级单位管理，请联系他们修改');
    }
    assertCurrent(known, version);
    const scopePath = await assertSound(call.actor, fields);
    const deed = { action: 'availability.changeOffer', what: 'offer' as const, scopePath };
    const { preparation, price = 0, ...rest } = fields;
    const change = preparation
      ? { $set: { ...rest, price, preparation } }
      : { $set: { ...rest, price }, $unset: { preparation: '' } };
    return changeSetting<OfferDocument>(OfferModel, call, known, change, deed);
  },
});

export async function offerIsSeen(
  actor: Actor,
  { unitIds }: Pick<OfferDocument, 'unitIds'>,
): Promise<boolean> {
  const { units } = await organisation();
  return unitIds.some((id) => can.see(actor, units.get(id)?.path ?? ''));
}

const missing = () => notFound('availability.noOffer', '没有找到这个服务');

/** @returns the path whose audit log the change belongs to */
async function assertSound(actor: Actor, draft: OfferDraft): Promise<string | undefined> {
  const { units } = await organisation();
  const paths = draft.unitIds.map((id) => units.get(id)?.path ?? '');
  if (!can.manageAll(actor, paths)) throw notFound('availability.noUnit', '没有找到所选的服务单位');
  const issues = [...offerIssues(draft), ...(await roomIssues(draft, paths))];
  const first = issues[0];
  if (first) throw unprocessable('availability.offerUnsound', first.message, { issues });
  return paths[0];
}

async function roomIssues({ roomIds }: OfferDraft, paths: readonly string[]): Promise<Issue[]> {
  const { units } = await organisation();
  const { rooms } = await setup();
  const stray = roomIds.some((id) => {
    const path = units.get(rooms.get(id)?.unitId ?? '')?.path;
    return path === undefined || !paths.some((above) => path.startsWith(above));
  });
  return stray ? [{ path: '/roomIds', message: '所选场地不在服务单位内' }] : [];
}

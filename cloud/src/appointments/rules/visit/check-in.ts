/** Whether a worker is where the appointment is: by the card at the door, by the fence around it, or with a reason. */
import { unprocessable } from '../../../kernel/errors.ts';
import type { Point } from '../../../people/contract.ts';
import { fenceMetres, type CheckInWay, type PlaceKind } from '../../contract.constants.ts';

export type Claim =
  | { way: 'doorCard'; code: string }
  | { way: 'place'; point: Point; accuracyMetres?: number }
  | { way: 'outside'; point?: Point; reason: string; photoIds: string[] }
  | { way: 'centre' };

/** What is known of the place without the worker's word. */
export interface Where {
  placeKind: PlaceKind;
  location?: Point;
}

export interface Looked {
  /** The card's code belongs to this address. */
  cardFits: (code: string) => boolean;
  metres: (from: Point, to: Point) => number;
}

export interface CheckedIn {
  way: CheckInWay;
  metres?: number;
  reason?: string;
  photoIds?: string[];
}

/** Wider than this the phone does not know where it is. */
const poorestMetres = 500;
/** So much of the phone's own doubt counts in the worker's favour: a bad reading must not open the fence to a whole quarter. */
const doubtMetres = 100;

export function judgeCheckIn(claim: Claim, where: Where, looked: Looked): CheckedIn {
  if ((claim.way === 'centre') === (where.placeKind === 'home')) {
    throw unprocessable(
      'visit.wrongWay',
      claim.way === 'centre' ? '上门的预约请在门口签到' : '这个预约不用上门，到点签到就行',
    );
  }
  switch (claim.way) {
    case 'centre':
      return { way: 'centre' };
    case 'doorCard':
      if (!looked.cardFits(claim.code)) throw unprocessable('visit.wrongCard', '这不是这一户的门牌卡');
      return { way: 'doorCard' };
    case 'place':
      return nearby(claim, where, looked);
    case 'outside':
      return outside(claim, where, looked);
  }
}

function nearby(
  { point, accuracyMetres = 0 }: Extract<Claim, { way: 'place' }>,
  { location }: Where,
  looked: Looked,
): CheckedIn {
  if (!location) throw unprocessable('visit.noLocation', '这个地址没有坐标，请扫门牌卡，或写明原因签到');
  if (accuracyMetres > poorestMetres) {
    throw unprocessable('visit.poorFix', '手机定位不准，请到开阔处再试，或扫门牌卡');
  }
  const metres = Math.round(looked.metres(point, location));
  if (metres - Math.min(accuracyMetres, doubtMetres) > fenceMetres) {
    throw unprocessable('visit.tooFar', `离这一户还有 ${metres} 米，请走近再签，或写明原因`, { metres });
  }
  return { way: 'place', metres };
}

function outside(
  { point, reason, photoIds }: Extract<Claim, { way: 'outside' }>,
  { location }: Where,
  looked: Looked,
): CheckedIn {
  const words = reason.trim();
  if (words === '') throw unprocessable('visit.reasonMissing', '请写明为什么不在附近');
  if (photoIds.length === 0) throw unprocessable('visit.photoMissing', '不在附近签到要拍一张现场照片');
  const known = point && location ? { metres: Math.round(looked.metres(point, location)) } : {};
  return { way: 'outside', reason: words, photoIds, ...known };
}

/** What a service costs and what has become of the points, in words. */
import type { Appointment } from '../api/types';

interface Price {
  /** Missing on a draft from before there were prices. */
  price?: number;
  /** What the reader can spend. */
  funds?: number;
}

const isFree = ({ price }: Price): boolean => !price;

/** 免费, or 20 积分（您有 35 积分）. */
export const priceText = (offer: Price): string =>
  isFree(offer)
    ? '免费'
    : `${offer.price} 积分${offer.funds === undefined ? '' : `（您有 ${offer.funds} 积分）`}`;

/** On a card, where room is short: 20 积分（您有 35）. */
export const shortPriceText = (offer: Price): string =>
  isFree(offer) ? '免费' : `${offer.price} 积分${offer.funds === undefined ? '' : `（您有 ${offer.funds}）`}`;

/** Goes with the policy, before booking; nothing where it is free. */
export const pointsPolicy = (offer: Price): string =>
  isFree(offer) ? '' : '积分等服务做完才用掉，取消或没来都退回。';

type Cost = NonNullable<Appointment['cost']>;

const became = { held: '已经留出，做完才用掉', posted: '已经用掉', voided: '已经退回' } as const;

/** 20 积分，已经退回; whose they were, when they are not the reader's. */
export function costText({ points, state, mine, funds }: Cost): string {
  if (!state) return priceText({ price: points, ...(funds === undefined ? {} : { funds }) });
  return `${points} 积分，${became[state]}${mine ? '' : '（预约人的积分）'}`;
}

/** What cancelling means for the points; nothing where none are held. */
export const returnText = (cost: Cost | undefined): string =>
  cost?.state === 'held' ? `${cost.points} 积分会退回。` : '';

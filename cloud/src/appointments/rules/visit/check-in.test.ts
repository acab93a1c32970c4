import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../../people/rules/distance.ts';
import { judgeCheckIn, type Claim, type Where } from './check-in.ts';

const home: Where = { placeKind: 'home', location: { lng: 114.5, lat: 22.7 } };
/** One thousandth of a degree of latitude is 111 metres. */
const north = (metres: number) => ({ lng: 114.5, lat: 22.7 + metres / 111_320 });
const looked = { cardFits: (code: string) => code === 'right', metres: metresBetween };
const judge = (claim: Claim, where: Where = home) => judgeCheckIn(claim, where, looked);

describe('checking in at a home', () => {
  it('takes the card of this address and no other', () => {
    expect(judge({ way: 'doorCard', code: 'right' })).toEqual({ way: 'doorCard' });
    expect(() => judge({ way: 'doorCard', code: 'wrong' })).toThrow('不是这一户');
  });

  it('takes a place inside the fence, up to its edge', () => {
    expect(judge({ way: 'place', point: north(300) })).toEqual({ way: 'place', metres: 300 });
    expect(() => judge({ way: 'place', point: north(302) })).toThrow('还有 302 米');
  });

  it('counts the phone’s doubt in the worker’s favour, but only so much of it', () => {
    expect(judge({ way: 'place', point: north(390), accuracyMetres: 90 }).metres).toBe(390);
    expect(() => judge({ way: 'place', point: north(410), accuracyMetres: 400 })).toThrow('还有 410 米');
  });

  it('does not believe a phone that hardly knows where it is', () => {
    expect(() => judge({ way: 'place', point: north(0), accuracyMetres: 501 })).toThrow('定位不准');
  });

  it('asks for another way when the address has no coordinates', () => {
    expect(() => judge({ way: 'place', point: north(0) }, { placeKind: 'home' })).toThrow('没有坐标');
  });

  it('wants a reason and a photo from outside, and keeps how far it was', () => {
    const claim = { way: 'outside', reason: '老人在楼下花园', photoIds: ['p1'], point: north(650) } as const;
    expect(judge({ ...claim, photoIds: ['p1'] })).toEqual({
      way: 'outside',
      reason: '老人在楼下花园',
      photoIds: ['p1'],
      metres: 650,
    });
    expect(() => judge({ ...claim, photoIds: [] })).toThrow('照片');
    expect(() => judge({ ...claim, photoIds: ['p1'], reason: '  ' })).toThrow('写明');
  });
});

describe('checking in elsewhere', () => {
  it('is one tap at the centre, on the phone or by video', () => {
    for (const placeKind of ['centre', 'phone', 'video'] as const) {
      expect(judge({ way: 'centre' }, { placeKind })).toEqual({ way: 'centre' });
      expect(() => judge({ way: 'doorCard', code: 'right' }, { placeKind })).toThrow('不用上门');
    }
  });

  it('is not the way into a home', () => {
    expect(() => judge({ way: 'centre' })).toThrow('门口签到');
  });
});

/** Residents' sign-in, own file, family and places; the one table of endpoints. */
import { Type } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { byId, Id, literals, Moment, Name, object, Ok } from '../kernel/contract.parts.ts';
import { consentPurposes, relations } from './contract.constants.ts';
import { residentStaffEndpoints } from './contract.staff.ts';
import { Address, FamilyLink, MyAccount, Point } from './contract.views.ts';

export * from './contract.views.ts';

const session = {
  'POST /session/wechat': endpoint({
    audience: 'public',
    summary: '微信登录',
    body: object({ code: Type.String({ minLength: 1, maxLength: 128 }) }),
    answer: object({ token: Type.String(), me: MyAccount }),
  }),
  'GET /me': endpoint({ audience: 'resident', summary: '我的账号', answer: MyAccount }),
  'PATCH /me': endpoint({
    audience: 'resident',
    summary: '修改我的资料',
    idempotent: true,
    body: object({
      name: Type.Optional(Name),
      elderMode: Type.Optional(Type.Boolean()),
      homeAddressId: Type.Optional(Id),
    }),
    answer: MyAccount,
  }),
  'POST /me/phone': endpoint({
    audience: 'resident',
    summary: '用微信授权的手机号登记',
    idempotent: true,
    body: object({ code: Type.String({ minLength: 1, maxLength: 128 }) }),
    answer: MyAccount,
  }),
  'POST /me/consents': endpoint({
    audience: 'resident',
    summary: '同意或撤回一项授权',
    idempotent: true,
    body: object({
      purpose: literals(consentPurposes),
      version: Type.Integer({ minimum: 1 }),
      granted: Type.Boolean(),
    }),
    answer: MyAccount,
  }),
  'POST /me/staff-binding': endpoint({
    audience: 'resident',
    summary: '用一次性验证码把本微信绑定为工作人员',
    body: object({ code: Type.String({ pattern: '^\\d{6,8}$' }) }),
    answer: MyAccount,
  }),
  'GET /me/export': endpoint({
    audience: 'resident',
    summary: '导出我的个人信息',
    answer: object({
      exportedAt: Moment,
      sections: Type.Array(object({ title: Type.String(), rows: Type.Array(Type.String()) })),
    }),
  }),
  'DELETE /me': endpoint({ audience: 'resident', summary: '注销并删除我的个人信息', answer: Ok }),
};

const family = {
  'GET /me/family': endpoint({
    audience: 'resident',
    summary: '我的家人',
    answer: object({ items: Type.Array(FamilyLink) }),
  }),
  'POST /me/family/invitation': endpoint({
    audience: 'resident',
    summary: '老人本人生成家人绑定码,即为同意',
    answer: object({ code: Type.String(), expiresAt: Moment }),
  }),
  'POST /me/family': endpoint({
    audience: 'resident',
    summary: '输入老人给的绑定码',
    idempotent: true,
    body: object({ code: Type.String({ pattern: '^\\d{6}$' }), relation: literals(relations) }),
    answer: FamilyLink,
  }),
  'DELETE /me/family/:id': endpoint({
    audience: 'resident',
    summary: '解除家人绑定',
    params: byId,
    answer: Ok,
  }),
};

const places = {
  'GET /addresses': endpoint({
    audience: 'any',
    summary: '按文字查标准地址',
    query: object({
      text: Type.String({ minLength: 1, maxLength: 40 }),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
    }),
    answer: object({ items: Type.Array(Address) }),
  }),
  'GET /places/locate': endpoint({
    audience: 'any',
    summary: '坐标落在哪个网格',
    query: object({ lng: Point.properties.lng, lat: Point.properties.lat }),
    answer: object({
      grid: Type.Optional(object({ id: Id, name: Name, communityName: Name })),
      nearest: Type.Optional(Address),
    }),
  }),
  'GET /grids': endpoint({
    audience: 'staff',
    summary: '网格边界,供地图使用',
    query: object({ unitId: Type.Optional(Id) }),
    answer: object({
      items: Type.Array(
        object({
          id: Id,
          name: Name,
          communityId: Id,
          communityName: Name,
          /** Pairs of longitude and latitude. */
          polygon: Type.Array(
            Type.Unsafe<[number, number]>(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })),
          ),
        }),
      ),
    }),
  }),
};

export const peopleEndpoints = { ...session, ...family, ...places, ...residentStaffEndpoints };

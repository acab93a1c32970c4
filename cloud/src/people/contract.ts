/** Residents' sign-in, own file, family and places; the one table of endpoints. */
import { Type } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { byId, closed, Id, literals, Moment, Name, Ok } from '../kernel/contract.parts.ts';
import { consentPurposes, relations } from './contract.constants.ts';
import { residentStaffEndpoints } from './contract.staff.ts';
import { Address, FamilyLink, MyAccount, Point } from './contract.views.ts';

export * from './contract.views.ts';

const session = {
  'POST /session/wechat': endpoint({
    audience: 'public',
    summary: '微信登录',
    body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 128 }) }, closed),
    answer: Type.Object({ token: Type.String(), me: MyAccount }, closed),
  }),
  'GET /me': endpoint({ audience: 'resident', summary: '我的账号', answer: MyAccount }),
  'PATCH /me': endpoint({
    audience: 'resident',
    summary: '修改我的资料',
    idempotent: true,
    body: Type.Object(
      {
        name: Type.Optional(Name),
        elderMode: Type.Optional(Type.Boolean()),
        homeAddressId: Type.Optional(Id),
      },
      closed,
    ),
    answer: MyAccount,
  }),
  'POST /me/phone': endpoint({
    audience: 'resident',
    summary: '用微信授权的手机号登记',
    idempotent: true,
    body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 128 }) }, closed),
    answer: MyAccount,
  }),
  'POST /me/consents': endpoint({
    audience: 'resident',
    summary: '同意或撤回一项授权',
    idempotent: true,
    body: Type.Object(
      { purpose: literals(consentPurposes), version: Type.Integer({ minimum: 1 }), granted: Type.Boolean() },
      closed,
    ),
    answer: MyAccount,
  }),
  'POST /me/staff-binding': endpoint({
    audience: 'resident',
    summary: '用一次性验证码把本微信绑定为工作人员',
    body: Type.Object({ code: Type.String({ pattern: '^\\d{6,8}$' }) }, closed),
    answer: MyAccount,
  }),
  'GET /me/export': endpoint({
    audience: 'resident',
    summary: '导出我的个人信息',
    answer: Type.Object(
      {
        exportedAt: Moment,
        sections: Type.Array(Type.Object({ title: Type.String(), rows: Type.Array(Type.String()) }, closed)),
      },
      closed,
    ),
  }),
  'DELETE /me': endpoint({ audience: 'resident', summary: '注销并删除我的个人信息', answer: Ok }),
};

const family = {
  'GET /me/family': endpoint({
    audience: 'resident',
    summary: '我的家人',
    answer: Type.Object({ items: Type.Array(FamilyLink) }, closed),
  }),
  'POST /me/family/invitation': endpoint({
    audience: 'resident',
    summary: '老人本人生成家人绑定码,即为同意',
    answer: Type.Object({ code: Type.String(), expiresAt: Moment }, closed),
  }),
  'POST /me/family': endpoint({
    audience: 'resident',
    summary: '输入老人给的绑定码',
    idempotent: true,
    body: Type.Object({ code: Type.String({ pattern: '^\\d{6}$' }), relation: literals(relations) }, closed),
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
    query: Type.Object(
      {
        text: Type.String({ minLength: 1, maxLength: 40 }),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
      },
      closed,
    ),
    answer: Type.Object({ items: Type.Array(Address) }, closed),
  }),
  'GET /places/locate': endpoint({
    audience: 'any',
    summary: '坐标落在哪个网格',
    query: Type.Object({ lng: Point.properties.lng, lat: Point.properties.lat }, closed),
    answer: Type.Object(
      {
        grid: Type.Optional(Type.Object({ id: Id, name: Name, communityName: Name }, closed)),
        nearest: Type.Optional(Address),
      },
      closed,
    ),
  }),
  'GET /grids': endpoint({
    audience: 'staff',
    summary: '网格边界,供地图使用',
    query: Type.Object({ unitId: Type.Optional(Id) }, closed),
    answer: Type.Object(
      {
        items: Type.Array(
          Type.Object(
            {
              id: Id,
              name: Name,
              communityId: Id,
              communityName: Name,
              /** Pairs of longitude and latitude. */
              polygon: Type.Array(
                Type.Unsafe<[number, number]>(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })),
              ),
            },
            closed,
          ),
        ),
      },
      closed,
    ),
  }),
};

export const peopleEndpoints = { ...session, ...family, ...places, ...residentStaffEndpoints };

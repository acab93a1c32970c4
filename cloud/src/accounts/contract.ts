/** Staff sign-in, own account, units, staff and the audit log: the one table of endpoints. */
import { Type } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { closed, Id, literals, Moment, Ok } from '../kernel/contract.parts.ts';
import { staffEndpoints, unitEndpoints } from './contract.staff.ts';
import { RoleCode, SignedInStaff } from './contract.views.ts';

export * from './contract.views.ts';

const SignInAnswer = Type.Object(
  {
    status: literals({ signedIn: '', needsCode: '', needsEnrolment: '' }),
    staff: Type.Optional(SignedInStaff),
    enrolment: Type.Optional(
      Type.Object({ secret: Type.String(), otpauthUrl: Type.String(), qrDataUrl: Type.String() }, closed),
    ),
  },
  closed,
);
const Password = Type.String({ minLength: 8, maxLength: 128 });
const NewPost = Type.Object({ unitId: Id, role: RoleCode }, closed);

const signIn = {
  'POST /sign-in': endpoint({
    audience: 'public',
    summary: '工作人员登录',
    body: Type.Object(
      {
        username: Type.String({ minLength: 1, maxLength: 60 }),
        password: Type.String({ minLength: 1, maxLength: 128 }),
      },
      closed,
    ),
    answer: SignInAnswer,
  }),
  'POST /sign-in/code': endpoint({
    audience: 'public',
    summary: '输入动态验证码,完成登录或首次绑定',
    body: Type.Object({ code: Type.String({ pattern: '^\\d{6}$' }) }, closed),
    answer: SignInAnswer,
  }),
  'POST /sign-out': endpoint({ audience: 'any', summary: '退出登录', answer: Ok }),
  'POST /password-reset': endpoint({
    audience: 'public',
    summary: '用一次性重置码设置新密码',
    body: Type.Object({ code: Type.String({ minLength: 8, maxLength: 64 }), password: Password }, closed),
    answer: Ok,
  }),
};

const ownAccount = {
  'GET /desk/me': endpoint({ audience: 'staff', summary: '我的岗位和权限', answer: SignedInStaff }),
  'POST /desk/me/post': endpoint({
    audience: 'staff',
    summary: '切换岗位',
    body: NewPost,
    answer: SignedInStaff,
  }),
  'POST /desk/me/password': endpoint({
    audience: 'staff',
    summary: '修改密码',
    body: Type.Object({ current: Type.String({ maxLength: 128 }), next: Password }, closed),
    answer: Ok,
  }),
  'POST /desk/me/step-up': endpoint({
    audience: 'staff',
    summary: '敏感操作前再次确认身份',
    body: Type.Object({ password: Type.String({ maxLength: 128 }) }, closed),
    answer: Type.Object({ until: Moment }, closed),
  }),
  'POST /desk/me/binding-code': endpoint({
    audience: 'staff',
    summary: '生成绑定微信的一次性验证码',
    answer: Type.Object({ code: Type.String(), expiresAt: Moment }, closed),
  }),
  'POST /desk/me/duty': endpoint({
    audience: 'staff',
    summary: '上岗或离岗',
    body: Type.Object({ onDuty: Type.Boolean() }, closed),
    answer: SignedInStaff,
  }),
};

export const accountEndpoints = { ...signIn, ...ownAccount, ...unitEndpoints, ...staffEndpoints };

/** Staff sign-in, own account, units, staff and the audit log: the one table of endpoints. */
import { Type } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { Id, literals, Moment, object, Ok } from '../kernel/contract.parts.ts';
import { staffEndpoints, unitEndpoints } from './contract.staff.ts';
import { RoleCode, SignedInStaff } from './contract.views.ts';

export * from './contract.views.ts';

const SignInAnswer = object({
  status: literals({ signedIn: '', needsCode: '', needsEnrolment: '' }),
  staff: Type.Optional(SignedInStaff),
  enrolment: Type.Optional(
    object({ secret: Type.String(), otpauthUrl: Type.String(), qrDataUrl: Type.String() }),
  ),
});
const Password = Type.String({ minLength: 8, maxLength: 128 });
const NewPost = object({ unitId: Id, role: RoleCode });

const signIn = {
  'POST /sign-in': endpoint({
    audience: 'public',
    summary: '工作人员登录',
    body: object({
      username: Type.String({ minLength: 1, maxLength: 60 }),
      password: Type.String({ minLength: 1, maxLength: 128 }),
    }),
    answer: SignInAnswer,
  }),
  'POST /sign-in/code': endpoint({
    audience: 'public',
    summary: '输入动态验证码,完成登录或首次绑定',
    body: object({ code: Type.String({ pattern: '^\\d{6}$' }) }),
    answer: SignInAnswer,
  }),
  'POST /sign-out': endpoint({ audience: 'any', summary: '退出登录', answer: Ok }),
  'POST /password-reset': endpoint({
    audience: 'public',
    summary: '用一次性重置码设置新密码',
    body: object({ code: Type.String({ minLength: 8, maxLength: 64 }), password: Password }),
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
    body: object({ current: Type.String({ maxLength: 128 }), next: Password }),
    answer: Ok,
  }),
  'POST /desk/me/step-up': endpoint({
    audience: 'staff',
    summary: '敏感操作前再次确认身份',
    body: object({ password: Type.String({ maxLength: 128 }) }),
    answer: object({ until: Moment }),
  }),
  'POST /desk/me/binding-code': endpoint({
    audience: 'staff',
    summary: '生成绑定微信的一次性验证码',
    answer: object({ code: Type.String(), expiresAt: Moment }),
  }),
  'POST /desk/me/duty': endpoint({
    audience: 'staff',
    summary: '上岗或离岗',
    body: object({ onDuty: Type.Boolean() }),
    answer: SignedInStaff,
  }),
};

export const accountEndpoints = { ...signIn, ...ownAccount, ...unitEndpoints, ...staffEndpoints };

/** The browser's session cookie: out of reach for scripts, sent to this site only. */
import type { Context } from 'koa';
import type { CookieSession } from './routes.ts';

/** Browsers accept the __Host- prefix only with Secure, which a development server on http cannot give. */
const nameOf = (production: boolean): string => (production ? '__Host-linying' : 'linying');

export const cookieToken = (ctx: Context, production: boolean): string | undefined =>
  ctx.cookies.get(nameOf(production));

export function cookieSession(ctx: Context, production: boolean): CookieSession {
  const set = (value: string, maxAge: string): void => {
    const secure = production ? '; Secure' : '';
    ctx.append(
      'Set-Cookie',
      `${nameOf(production)}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}${maxAge}`,
    );
  };
  return {
    start: (token) => set(token, ''),
    end: () => set('', '; Max-Age=0'),
  };
}

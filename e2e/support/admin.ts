/** The web admin at the desk of somebody of the demo district. */
import type { Locator, Page } from 'playwright-core';
import { demoPassword } from '../../cloud/src/demo/accounts.ts';
import { adminCode } from './sandbox.ts';

export async function enterPassword(page: Page, username: string, password = demoPassword): Promise<void> {
  await page.goto('/admin/sign-in');
  await page.getByLabel('工号', { exact: true }).fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

const home = (page: Page): Promise<void> => page.getByRole('navigation', { name: '主导航' }).waitFor();

export async function signIn(page: Page, username: string): Promise<void> {
  await enterPassword(page, username);
  await home(page);
}

/** Street level and above: the code of the authenticator on the person's phone. A code is good for one sign-in. */
export async function signInWithCode(
  page: Page,
  base: string,
  username: string,
  name: string,
): Promise<void> {
  await enterPassword(page, username);
  const field = page.getByLabel('动态验证码');
  await field.waitFor();
  for (let attempt = 1; ; attempt += 1) {
    await field.fill(await adminCode(base, name));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    const refused = page.getByRole('alert').waitFor();
    const inside = await Promise.race([home(page).then(() => true), refused.then(() => false)]);
    if (inside) return;
    if (attempt === 3) throw new Error(`the code was refused: ${await page.locator('main').innerText()}`);
    await page.waitForTimeout(15_000);
  }
}

/** Sensitive actions ask for the password, once in a few minutes, and go on by themselves until this is seen. */
export async function confirmIdentity(page: Page, done: Locator): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '请再确认一次身份' });
  await dialog.or(done).first().waitFor();
  if (await dialog.isVisible()) {
    await dialog.getByLabel('登录密码').fill(demoPassword);
    await dialog.getByRole('button', { name: '确认', exact: true }).click();
  }
  await done.first().waitFor();
}

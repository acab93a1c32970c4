/** The web admin at the desk of somebody of the demo district. */
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { demoPassword, demoTotpSecret } from '../../cloud/src/demo/accounts.ts';

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

/** Street level and above: the code of the authenticator after the password. A code is good for one sign-in. */
export async function signInWithCode(page: Page, username: string, now: () => Date): Promise<void> {
  await enterPassword(page, username);
  const code = page.getByLabel('动态验证码');
  await code.waitFor();
  for (let attempt = 1; ; attempt += 1) {
    await code.fill(generateSync({ secret: demoTotpSecret, epoch: Math.floor(now().getTime() / 1000) }));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    const refused = page
      .locator('.note.bad')
      .waitFor()
      .then(() => 'refused');
    const inside = await Promise.race([home(page).then(() => 'inside'), refused]);
    if (inside === 'inside') return;
    if (attempt === 3) throw new Error(`the code was refused: ${await page.locator('main').innerText()}`);
    await page.waitForTimeout(15_000);
  }
}

/** The emitted mini-program against a running server: write a request, hand it over, and rate it once it is done. */
import path from 'node:path';
import { Container } from './container.ts';
import { hasClass, textOf } from './tree.ts';

export interface WeappJourney {
  base: string;
  openid: string;
  words: string;
  /** Chosen by hand, so that the way of the request does not hang on the suggester. */
  category: string;
  /** Plays the worker: brings the request to where its resident may rate it. */
  resolve: (requestId: string) => Promise<void>;
  folder?: string;
}

export interface WeappResult {
  requestId: string;
  receipt: string;
  bootMs: number;
}

/** What the bundle was built to call; the container sends it to the running server instead. */
export const builtOrigin = process.env.LINYING_API_ORIGIN ?? 'https://api.linying.example';

export async function runWeapp({
  base,
  openid,
  words,
  category,
  resolve,
  folder,
}: WeappJourney): Promise<WeappResult> {
  const phone = new Container({ base, openid, builtOrigin, folder: folder ?? path.resolve('dist/weapp') });
  const startedAt = performance.now();
  phone.launch('/pages/home/index');
  await phone.until('the home page', () => phone.text.includes('我要反映 / 求助'));
  const bootMs = performance.now() - startedAt;

  phone.tapText('我要反映 / 求助写一句话就行，有人回您');
  await phone.until('the submit page with the home address', () => phone.text.includes('按您登记的住址填的'));
  phone.type(words);
  await phone.until('the draft to be kept', () => phone.text.includes('草稿已存好'));
  phone.tap((node) => hasClass(node, 'lrow') && textOf(node).startsWith('哪类事'));
  await phone.until('the kinds of matter', () => phone.text.includes(category));
  phone.tap((node) => hasClass(node, 'chip') && textOf(node) === category);
  await phone.until('the way back with the choice', () => phone.page.route.endsWith('submit/index'));
  await phone.until('the chosen kind', () => phone.text.includes(category));
  phone.tapText('交给社区');
  await phone.until('the receipt', () => phone.text.includes('回执编号'));
  const receipt = /回执编号([\d\s-]+)/.exec(phone.text)?.[1]?.trim() ?? '';
  phone.tapText('看进度');
  await phone.until('the story', () => phone.page.route.endsWith('detail/index') && phone.has('tl-item'));
  const requestId = String((phone.page as { $taroParams?: { id?: string } }).$taroParams?.id ?? '');

  await resolve(requestId);
  phone.reopen(`/packages/request/pages/detail/index?id=${requestId}`);
  await phone.until('the rating button', () => phone.text.includes('去评价'));
  phone.tapText('去评价');
  await phone.until('the rating sheet', () => phone.has('five'));
  phone.tap((node) => hasClass(node, 'solved-one') && textOf(node) === '修好了');
  phone.tap((node) => hasClass(node, 'five-one') && textOf(node) === '满意');
  await phone.until('the button to hand it in', () => phone.text.includes('交上评价'));
  phone.tapText('交上评价');
  await phone.until('the thanks', () => phone.text.includes('谢谢您，评价收到了'));
  await phone.until('the closed state', () => phone.text.includes('已结束'));
  if (phone.problems.length > 0) throw new Error(`the bundle complained: ${phone.problems.join('; ')}`);
  return { requestId, receipt, bootMs };
}

/** The emitted mini-program against a running server: a place in a course from the home page, and a worker's roll. */
import path from 'node:path';
import { Container } from './container.ts';
import { builtOrigin } from './run.ts';
import { hasClass, textOf } from './tree.ts';

export interface WeappCourse {
  base: string;
  /** Who signs up. */
  openid: string;
  course: string;
  /** Who calls the roll. */
  teacher: string;
}
export interface WeappRoll {
  /** What stands there after signing up. */
  place: string;
  /** How many are on the roll: 来了 0 人，共 27 人. */
  count: string;
}

export async function runCourse({ base, openid, course, teacher }: WeappCourse): Promise<WeappRoll> {
  const folder = path.resolve('dist/weapp');
  const phone = new Container({ base, openid, builtOrigin, folder });
  phone.launch('/pages/home/index');
  await phone.until('the services', () => phone.text.includes('社区课程'));
  phone.tap((node) => hasClass(node, 'service') && textOf(node).startsWith('社区课程'));
  await phone.until('the courses', () => phone.text.includes(course));
  phone.tap((node) => hasClass(node, 'card') && textOf(node).startsWith(course));
  await phone.until('the course', () => /我要(报名|排队)/.test(phone.text));
  phone.tap((node) => hasClass(node, 'btn') && /^我要(报名|排队)$/.test(textOf(node)));
  await phone.until('the form', () => phone.text.includes('不同意也能上课'));
  phone.tap((node) => hasClass(node, 'btn') && /^(报名|排队)$/.test(textOf(node)));
  await phone.until('the place', () => phone.text.includes('不上了，退出这门课'));
  const place = phone.text;

  const worker = new Container({ base, openid: teacher, builtOrigin, folder });
  worker.launch('/packages/course/pages/lessons/index');
  await worker.until('the lessons', () => worker.text.includes(course));
  worker.tap((node) => hasClass(node, 'lrow') && textOf(node).startsWith(course));
  await worker.until('the roll', () => worker.has('roll-one'));
  const count = /来了 \d+ 人，共 \d+ 人/.exec(worker.text)?.[0] ?? '';
  const problems = [...phone.problems, ...worker.problems];
  if (problems.length > 0) throw new Error(`the bundle complained: ${problems.join('; ')}`);
  return { place, count };
}

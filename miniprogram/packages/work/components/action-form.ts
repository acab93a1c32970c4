/** What each action asks for and what it sends, as data; the page draws it. */
import {
  outcomes,
  rejectReasons,
  returnReasons,
  urgencies,
} from '../../../../cloud/src/requests/contract.constants';
import type { Body } from '../../../shared/api/types';
import type { ActionName } from '../../../shared/work/next-action';

export type FormAction = Exclude<ActionName, 'claim' | 'start'>;
export interface Target {
  staffId?: string;
  unitId: string;
  label: string;
}
export interface Values {
  choice?: string;
  second?: string;
  words: string;
  privateWords: string;
  toResident: boolean;
  photoIds: string[];
  target?: Target;
}
export interface Form {
  title: string;
  button: string;
  done: string;
  /** Chips to choose one from; `category` asks the catalogue, `target` the people who may take it. */
  choice?: { label: string; options: Record<string, string> } | 'category';
  second?: { label: string; options: Record<string, string> };
  target?: true;
  words?: { label: string; needed: boolean; most: number };
  privateWords?: true;
  toResident?: true;
  photos?: true;
}

export const forms: Record<FormAction, Form> = {
  accept: {
    title: '受理',
    button: '受理',
    done: '已受理，按规则派出',
    choice: 'category',
    second: { label: '急不急', options: urgencies },
  },
  reject: {
    title: '不予受理',
    button: '告诉居民不予受理',
    done: '已告诉居民',
    choice: { label: '为什么', options: rejectReasons },
    words: { label: '居民可以怎么办（会发给居民）', needed: true, most: 300 },
  },
  assign: {
    title: '派单',
    button: '派给他',
    done: '派好了',
    target: true,
    words: { label: '为什么派给他', needed: false, most: 300 },
  },
  transfer: {
    title: '转派',
    button: '转给他',
    done: '转好了',
    target: true,
    words: { label: '为什么转', needed: true, most: 300 },
  },
  return: {
    title: '退回',
    button: '退回',
    done: '已退回',
    choice: { label: '为什么', options: returnReasons },
    words: { label: '补充说明', needed: false, most: 300 },
  },
  escalate: {
    title: '上报',
    button: '上报给上一级',
    done: '已上报',
    words: { label: '为什么办不了', needed: true, most: 300 },
  },
  note: {
    title: '记录进展',
    button: '记下',
    done: '记下了',
    words: { label: '办到哪一步了', needed: true, most: 300 },
    toResident: true,
    photos: true,
  },
  resolve: {
    title: '办结',
    button: '办好了，告诉居民',
    done: '已办结，等居民评价',
    choice: { label: '结果', options: outcomes },
    words: { label: '怎么办好的（会发给居民）', needed: true, most: 2000 },
    privateWords: true,
    photos: true,
  },
};

const target = (to: Target | undefined) => {
  if (!to) throw new Error('请先选派给谁');
  return to.staffId ? { staffId: to.staffId, unitId: to.unitId } : { poolUnitId: to.unitId };
};
const optional = <N extends string>(name: N, value: string | undefined) =>
  (value?.trim() ? { [name]: value.trim() } : {}) as Partial<Record<N, string>>;
const photos = ({ photoIds }: Values) => (photoIds.length > 0 ? { photoIds } : {});

/** The body of the action's endpoint. No version: what was queued yesterday is judged by the state that the request is in now. */
export function bodyOf(action: FormAction, values: Values): Body<`POST /desk/requests/:id/${FormAction}`> {
  const words = values.words.trim();
  const choice = values.choice ?? '';
  switch (action) {
    case 'accept':
      return { categoryCode: choice, urgency: (values.second ?? 'normal') as keyof typeof urgencies };
    case 'reject':
      return { reason: choice as keyof typeof rejectReasons, instead: words };
    case 'assign':
      return { to: target(values.target), ...optional('why', words) };
    case 'transfer':
      return { to: target(values.target), why: words };
    case 'return':
      return { reason: choice as keyof typeof returnReasons, ...optional('note', words) };
    case 'escalate':
      return { reason: words };
    case 'note':
      return { text: words, toResident: values.toResident, ...photos(values) };
    case 'resolve':
      return {
        outcome: choice as keyof typeof outcomes,
        reply: words,
        ...optional('privateNote', values.privateWords),
        ...photos(values),
      };
  }
}

/** What is still missing, in words; undefined when the form may go. */
export function missing(action: FormAction, values: Values): string | undefined {
  const { choice, words, target: asksTarget } = forms[action];
  if (choice && !values.choice) return choice === 'category' ? '先选哪类事' : `先选${choice.label}`;
  if (asksTarget && !values.target) return '先选派给谁';
  return words?.needed && !values.words.trim() ? '还要写一句' : undefined;
}

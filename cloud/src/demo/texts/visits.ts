/** What workers write after a visit, and what residents say of it, by kind of service. Invented. */
import type { OfferKind } from '../../availability/contract.constants.ts';

export interface RecordText {
  goal: string;
  done: string;
  observations: string;
  nextStep: string;
}

const visit: RecordText[] = [
  {
    goal: '看居家安全，了解近况',
    done: '陪老人聊了半小时，检查了燃气和插线板，帮着把降压药按天分好。',
    observations: '精神不错，走路稍慢；厨房插线板老化。',
    nextStep: '联系物业换插线板，两周后再来。',
  },
  {
    goal: '回访上次反映的事',
    done: '当面说了路灯修复的结果，教老人用小程序看进度。',
    observations: '独居，女儿每周来一次；冰箱里饭菜新鲜。',
    nextStep: '介绍长者饭堂，下月再看。',
  },
  {
    goal: '确认照护安排',
    done: '和家人一起排了这个月的照护时间，填了紧急联系卡。',
    observations: '夜里起身两三次，床边没有灯。',
    nextStep: '带一盏感应小夜灯来。',
  },
];
const rehabilitation: RecordText[] = [
  {
    goal: '扶着能走 60 米',
    done: '坐站练习 10 次，走廊来回走了 3 趟，教家人怎么扶。',
    observations: '走 45 米后说累，右膝弯曲比上次好。',
    nextStep: '每天早晚各走一趟，下周二再来。',
  },
  {
    goal: '手指能扣扣子',
    done: '捏橡皮泥、夹豆子各 10 分钟，热敷手腕。',
    observations: '大拇指力气小，情绪好。',
    nextStep: '练习材料留在家里，下次看进步。',
  },
];
const care: RecordText[] = [
  {
    goal: '平安洗好、舒服',
    done: '两人协助洗浴，全程 50 分钟，洗后量了体温。',
    observations: '皮肤完整，血压在平常范围。',
    nextStep: '两周后再约，提醒家人备防滑垫。',
  },
];
const listening: RecordText[] = [
  {
    goal: '说说最近的烦心事',
    done: '听她讲了和儿子的矛盾，一起想了两句可以先说的话。',
    observations: '说到后来放松，愿意再聊。',
    nextStep: '下周同一时间再聊一次。',
  },
];

export const recordsOf: Record<OfferKind, readonly RecordText[]> = {
  homeVisit: visit,
  rehabilitation,
  bathing: care,
  counselling: listening,
  escort: [
    {
      goal: '看完病、拿到药',
      done: '陪着挂号、检查、取药，送回家交给家人。',
      observations: '医生让复查，老人记不住吃药次数。',
      nextStep: '给药盒写大字标签，一周后电话问。',
    },
  ],
  window: [{ goal: '一次办好', done: '核对材料，当场办结。', observations: '材料齐全。', nextStep: '无' }],
  venue: [{ goal: '用好场地', done: '按时开门，用后检查。', observations: '干净整齐。', nextStep: '无' }],
};

export const visitPraise = [
  '李姑娘很耐心，谢谢。',
  '来得准时，说得清楚。',
  '练完腿松快多了。',
  '像家里人一样。',
  '下次还请她来。',
];
export const visitComplaints = ['来晚了二十分钟。', '说好两个人来，只来了一个。'];

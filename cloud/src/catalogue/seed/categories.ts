/** The category tree that a new deployment starts with: plain words that residents use, two levels at most. */
import type { Urgency } from '../contract.constants.ts';

export interface CategorySeed {
  code: string;
  name: string;
  icon: string;
  /** A top-level category always has a policy; a leaf may inherit its parent's. */
  policy?: string;
  urgency?: Urgency;
  children?: CategorySeed[];
}

export const categorySeeds: CategorySeed[] = [
  {
    code: 'facilities',
    name: '公共设施',
    icon: 'lamp',
    policy: 'ordinary',
    children: [
      { code: 'streetlight', name: '路灯照明', icon: 'lamp' },
      { code: 'road', name: '道路井盖', icon: 'road', policy: 'repair' },
    ],
  },
  {
    code: 'homeSupply',
    name: '水电燃气',
    icon: 'drop',
    policy: 'repair',
    children: [
      { code: 'utilities', name: '供水供电', icon: 'drop' },
      { code: 'gas', name: '燃气安全', icon: 'flame', policy: 'safety', urgency: 'soon' },
    ],
  },
  {
    code: 'environment',
    name: '环境绿化',
    icon: 'tree',
    policy: 'ordinary',
    children: [
      { code: 'sanitation', name: '环境卫生', icon: 'broom' },
      { code: 'greening', name: '绿化养护', icon: 'tree' },
    ],
  },
  {
    code: 'housing',
    name: '物业房屋',
    icon: 'building',
    policy: 'ordinary',
    children: [
      { code: 'property', name: '物业管理', icon: 'building' },
      { code: 'elevator', name: '电梯故障', icon: 'elevator', policy: 'repair', urgency: 'soon' },
    ],
  },
  { code: 'noise', name: '噪声扰民', icon: 'speaker', policy: 'ordinary' },
  { code: 'parking', name: '道路停车', icon: 'car', policy: 'ordinary' },
  { code: 'fireSafety', name: '消防隐患', icon: 'flame', policy: 'safety', urgency: 'soon' },
  { code: 'construction', name: '违法建设', icon: 'hammer', policy: 'investigation' },
  { code: 'pets', name: '宠物管理', icon: 'paw', policy: 'ordinary' },
  { code: 'mediation', name: '矛盾纠纷', icon: 'handshake', policy: 'investigation' },
  {
    code: 'elder',
    name: '养老服务',
    icon: 'elder',
    policy: 'care',
    children: [
      { code: 'homeAdaptation', name: '居家适老化', icon: 'home' },
      { code: 'elderCare', name: '老人照护', icon: 'elder' },
      { code: 'mealService', name: '长者助餐', icon: 'bowl' },
    ],
  },
  {
    code: 'family',
    name: '儿童教育',
    icon: 'child',
    policy: 'ordinary',
    children: [
      { code: 'childcare', name: '儿童托管', icon: 'child' },
      { code: 'education', name: '学位教育', icon: 'book' },
    ],
  },
  {
    code: 'security',
    name: '社会保障',
    icon: 'shield',
    policy: 'ordinary',
    children: [
      { code: 'welfare', name: '困难救助', icon: 'shield', policy: 'care' },
      { code: 'socialSecurity', name: '社保咨询', icon: 'card' },
    ],
  },
  { code: 'health', name: '医疗卫生', icon: 'pulse', policy: 'ordinary' },
  { code: 'other', name: '其他', icon: 'list', policy: 'ordinary' },
];

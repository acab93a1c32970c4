/** Names of people and places of the demo district; all invented, phones in the reserved-looking 138 0000 range. */
import type { Chance } from './random.ts';

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const elderGiven = [
  '秀兰',
  '桂英',
  '玉珍',
  '凤英',
  '淑珍',
  '桂兰',
  '秀珍',
  '玉兰',
  '建国',
  '德明',
  '志强',
  '国华',
  '永福',
  '金生',
  '福根',
  '长青',
  '荣华',
  '桂芳',
  '素梅',
  '月娥',
  '大勇',
  '国栋',
  '春生',
  '水根',
  '阿珍',
];
const youngGiven = [
  '敏',
  '静',
  '丽娜',
  '伟',
  '磊',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明月',
  '超',
  '霞',
  '平',
  '刚',
  '佳怡',
  '子涵',
  '宇航',
  '欣怡',
  '雨桐',
  '浩然',
  '思远',
  '婷婷',
  '晓东',
  '海燕',
  '志远',
  '秋燕',
  '建平',
  '一宁',
  '文博',
  '梦琪',
  '俊杰',
  '雅琴',
  '绍文',
  '岚',
  '佩',
  '志鹏',
  '美玲',
  '国强',
];

export function personName(random: Chance, birthYear: number): string {
  return random.pick(surnames) + random.pick(birthYear < 1966 ? elderGiven : youngGiven);
}

/** 138 0000 0000 to 138 0001 9999: a block that is used for examples. */
export const demoPhone = (index: number): string => `1380000${String(index).padStart(4, '0')}`.slice(0, 11);

export const districtName = '澄湖区';
/** Three streets of four communities; each community with its two housing estates. */
export const streets: { name: string; communities: { name: string; estates: [string, string] }[] }[] = [
  {
    name: '湖滨街道',
    communities: [
      { name: '柳荫社区', estates: ['柳荫里', '柳荫苑'] },
      { name: '青檀社区', estates: ['青檀新村', '青檀花园'] },
      { name: '望湖社区', estates: ['望湖里', '望湖家园'] },
      { name: '桂香社区', estates: ['桂香苑', '金桂公寓'] },
    ],
  },
  {
    name: '东坪街道',
    communities: [
      { name: '东坪社区', estates: ['东坪一村', '东坪二村'] },
      { name: '梅溪社区', estates: ['梅溪苑', '梅溪里'] },
      { name: '竹园社区', estates: ['竹园新村', '翠竹轩'] },
      { name: '石桥社区', estates: ['石桥里', '石桥公寓'] },
    ],
  },
  {
    name: '南浦街道',
    communities: [
      { name: '南浦社区', estates: ['南浦花园', '南浦新村'] },
      { name: '荷塘社区', estates: ['荷塘月色', '荷塘里'] },
      { name: '白鹭社区', estates: ['白鹭洲', '白鹭家园'] },
      { name: '渡口社区', estates: ['渡口里', '老渡口大院'] },
    ],
  },
];
/** Offices of each street that handle what a community can't. */
export const departments = ['城市管理办', '平安建设办', '公共服务办', '市政管理所'] as const;

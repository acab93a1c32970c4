/** Words of the people domain that the apps show; no imports. */

/** Purposes a resident consents to, each with its own version and its own withdrawal (PIPL art. 13-16, 29). */
export const consentPurposes = {
  service: '处理诉求所必需的信息',
  location: '用位置确定诉求发生地',
  sensitive: '处理健康等敏感信息,为上门服务做准备',
  notices: '接收社区通知',
} as const;
export type ConsentPurpose = keyof typeof consentPurposes;

/** How far a resident's identity is known: 0 WeChat only, 1 phone, 2 address confirmed by the community, 3 seen in person. */
export const verificationLevels = ['微信登录', '手机号已验证', '住址已核实', '已当面核验'] as const;

export const relations = {
  child: '子女',
  spouse: '配偶',
  parent: '父母',
  sibling: '兄弟姐妹',
  carer: '照护人',
  other: '其他亲属',
} as const;
export type Relation = keyof typeof relations;

/** Tags of persons that routing rules and workers act on. */
export const personTags = {
  livingAlone: '独居老人',
  aged80: '高龄 80岁以上',
  disabled: '残疾',
  lowIncome: '低保',
  lostOnlyChild: '失独家庭',
  leftBehindChild: '困境儿童',
  mentalHealth: '精神障碍',
  veteran: '退役军人',
} as const;
export type PersonTag = keyof typeof personTags;

/** Words of the rules editor and of "为什么派给我" with their Chinese labels; no imports, so that the apps may use it at run time. */

/** Which unit a rule sends to; department and named carry more fields. */
export const targetUnits = {
  ownGrid: '所在网格',
  ownCommunity: '所在社区',
  communityStation: '所在社区的社工站',
  parent: '所在街道',
  department: '职能部门',
  named: '指定单位',
} as const;
export type TargetUnitKind = keyof typeof targetUnits;

export const targetLevels = { community: '社区', street: '街道', district: '区县' } as const;
export type TargetLevel = keyof typeof targetLevels;

/** The ordered steps that choose among candidates; `pool` ends the list and is also the fall-back when nobody is left. */
export const strategySteps = {
  continuity: '老熟人',
  onDutyNotFull: '在岗且没有满',
  leastLoaded: '手上最少',
  roundRobin: '轮流',
  pool: '进抢单池',
} as const;
export type StrategyStep = keyof typeof strategySteps;

export const dutyWindows = { working: '办公时间', off: '非办公时间' } as const;
export type DutyWindow = keyof typeof dutyWindows;

export const placeHows = {
  coordinates: '坐标落在',
  address: '标准地址属于',
  home: '登记住址属于',
  receivedBy: '由受理单位接收',
  chosen: '选定在',
  named: '文中写明',
} as const;
export type PlaceHow = keyof typeof placeHows;

export const categoryHows = { chosen: '居民选定', suggested: '系统建议', clerk: '受理员确定' } as const;
export type CategoryHow = keyof typeof categoryHows;

export const ruleOutcomes = { used: '用了这条', lost: '也对得上', notMatched: '没有中' } as const;
export type RuleOutcome = keyof typeof ruleOutcomes;

/** The fixed last rule: every rule set ends with it, it is never stored and cannot be edited. */
export const lastRule = { number: 0, name: '兜底：社区受理池' } as const;

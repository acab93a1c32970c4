/** Looks for signs that somebody is in danger now, by words of Chinese messages; a negated word is no sign. */

export const urgencySignNames = {
  fire: '火情',
  gas: '燃气泄漏',
  violence: '暴力伤人',
  fall: '跌倒受伤',
  sudden: '突发疾病',
  lost: '人员走失',
  selfHarm: '轻生',
  gathering: '群体聚集',
  trapped: '人员被困',
  flood: '内涝险情',
  electric: '触电漏电',
  collapse: '坍塌坠落',
} as const;
export type UrgencySignKind = keyof typeof urgencySignNames;

export interface UrgencySign {
  kind: UrgencySignKind;
  name: string;
  /** The words of the message that gave the sign. */
  words: string;
}

const signs: readonly [UrgencySignKind, RegExp][] = [
  ['fire', /着火(?!车)|起火|失火|火灾了|冒(?:着)?(?:浓|黑)烟|烧起来|(?:火|烟)很大|扑火/],
  [
    'gas',
    /(?:煤气|燃气|天然气|液化气|瓦斯)(?:管道?|罐|瓶|灶|阀|表)?[^，。！？；\n]{0,6}(?:泄漏|泄露|漏气|漏了|在漏|爆炸)|(?:很大|很浓|闻到|有股|一股)[^，。！？；\n]{0,6}(?:煤气|燃气|瓦斯)味/,
  ],
  [
    'violence',
    /打人|打架|斗殴|持刀|拿刀|动刀|砍人|砍伤|捅伤|家暴|被打(?:了|伤|得)|殴打|(?<!道德|权力)绑架|抢劫|行凶/,
  ],
  [
    'fall',
    /(?:老人|老太|老伴|妈|爸|爷|奶|父亲|母亲|婆|公公|邻居|孩子|小孩|有人|阿姨|大爷|大妈)[^，。！？；\n]{0,12}(?:摔倒|跌倒|滑倒|摔伤|摔下|摔了|跌了)|(?:摔|跌|倒)[^，。！？；\n]{0,12}(?:起不来|爬不起来|不能动|动不了|流血|骨折)|起不来身/,
  ],
  [
    'sudden',
    /昏迷|晕倒|昏倒|不省人事|没(?:有)?呼吸|心脏病发|心梗|中风了|大出血|流血不止|抽搐|口吐白沫|叫不醒|喘不上气/,
  ],
  [
    'lost',
    /走失|走丢|(?:老人|老太太|孩子|小孩|爷爷|奶奶|妈|爸|父亲|母亲|婆婆|老伴)[^。！？；\n]{0,12}(?:失踪|找不到了|不见了|没回家|联系不上)/,
  ],
  ['selfHarm', /轻生|自杀|跳楼|跳河|跳桥|割腕|寻短见|不想活|活不下去/],
  [
    'gathering',
    /聚众|群体性|(?:几十|上百|百余|数十|几百|一百多|大量|很多|好多)(?:名|个|号)?(?:人|村民|居民|业主|工人|家长|农民工)[^，。！？；\n]{0,10}(?:聚集|围堵|围住|堵路|堵门|上访|拉横幅|静坐|闹事)|围堵|堵路|拉横幅|集体上访/,
  ],
  ['trapped', /被困|困在(?:电梯|里面|轿厢)|电梯(?:里)?(?:关|困)(?:了|着)?(?:人|老人|孩子|小孩)/],
  ['flood', /(?:水|洪水)(?:已经)?(?:没过|淹到|漫到)|淹(?:到|过|了)(?:膝|腰|车|一楼)|决堤|山洪|泥石流/],
  ['electric', /触电|漏电|(?:电线|高压线|电缆)[^，。！？；\n]{0,8}(?:断了|掉下|掉落|垂到|冒火花|打火)/],
  [
    'collapse',
    /(?:墙|房|楼|屋|桥|路面|广告牌|外墙|瓷砖|阳台|塔吊|脚手架)[^，。！？；\n]{0,8}(?:坍塌|塌了|倒塌|塌陷|砸(?:到|中|伤)人|要塌|快塌)/,
  ],
];

/** What stands right before the word and takes it back, or makes it a worry, a drill or a question about the rules. */
const takenBack =
  /(?:没有?|从未|并未|并无|不会|不是|并非|(?<![特个分区级性])别(?!人|墅)|避免|防止|预防|以防|防范|严防|(?<!恐)怕|担心|如果|万一|一旦|假如|要是|容易|以前|去年|上次|演练|禁止|严禁|杜绝|反对)[^，。！？；\n]{0,8}$/;
/** What stands right after it: a talk, a drill, an insurance … about the thing is not the thing. */
const onlyAbout =
  /^[^，。！？；\n]{0,4}(?:演练|宣传|讲座|培训|知识|隐患|风险|保险|预案|怎么办手续|手环|报警器|报警装置|保护器|检测)/;

/** At most one sign of each kind, in the order of the table. */
export function urgencySigns(text: string): UrgencySign[] {
  return signs.flatMap(([kind, pattern]) => {
    const words = firstMeant(text, pattern);
    return words === undefined ? [] : [{ kind, name: urgencySignNames[kind], words }];
  });
}

function firstMeant(text: string, pattern: RegExp): string | undefined {
  // Nearly all messages end here, and this is much cheaper than the search.
  if (!pattern.test(text)) return undefined;
  for (const found of text.matchAll(new RegExp(pattern, 'g'))) {
    const before = text.slice(Math.max(0, found.index - 12), found.index);
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 12);
    if (!takenBack.test(before) && !onlyAbout.test(after)) return found[0];
  }
  return undefined;
}

// The rules of an offer as sentences: what a resident will meet, read back to whoever sets it up.
import { confirmations, placeKinds, recordTemplates } from '@constants/availability';
import { skills } from '@constants/accounts';
import { personTags, verificationLevels } from '@constants/people';
import { asTime } from '../../../shared/ui/time-input';
import type { OfferDraft } from './offer-draft';

/** `places` are the names of the units and rooms that were chosen. */
export function offerSentences(draft: OfferDraft, names: { units: string[]; rooms: string[] }): string[] {
  return [
    `居民看到“${draft.name.trim() || '……'}”，每次约 ${spell(draft.durationMinutes)}，${said(draft.places.map((place) => placeKinds[place]))}。`,
    whoServes(draft, names),
    `${whoMayBook(draft)}可以约。`,
    `要提前${draft.noticeMinutes === 0 ? '一点就行，不限时间' : `至少 ${spell(draft.noticeMinutes)}`}，最远约到 ${draft.horizonDays} 天后。`,
    startsExample(draft),
    ...between(draft),
    ...howOften(draft),
    `${confirmations[draft.confirmation]}。`,
    whatItCosts(draft),
    whenMissed(draft),
    ...(draft.questions.length > 0
      ? [
          `约的时候要回答 ${draft.questions.length} 个问题：${said(draft.questions.map(({ label }) => label))}。`,
        ]
      : []),
    `做完写《${recordTemplates[draft.recordTemplate]}》。`,
  ];
}

function whoServes(draft: OfferDraft, { units, rooms }: { units: string[]; rooms: string[] }): string {
  const where = few(units, '个单位');
  if (draft.resource === 'staff') {
    const needed = draft.skills.length > 0 ? `，要会${said(draft.skills.map((skill) => skills[skill]))}` : '';
    return `由${where}的工作人员服务${needed}。`;
  }
  const what = rooms.length > 0 ? few([...new Set(rooms)], '处场地') : '所有场地和窗口';
  const seats =
    draft.capacity === 1
      ? `一次只约给一家${draft.partyMax > 1 ? `，最多同来 ${draft.partyMax} 人` : ''}`
      : `同时最多 ${draft.capacity} 人，一家最多同来 ${draft.partyMax} 人`;
  return `用${where}的${what}，${seats}。`;
}

function whoMayBook({ eligibility }: OfferDraft): string {
  const { verificationLevel = 0, minAge, maxAge, tags = [] } = eligibility;
  const parts = [
    ...(verificationLevel > 0 ? [`${verificationLevels[verificationLevel] ?? ''}`] : []),
    ...(minAge === undefined ? [] : [`满 ${minAge} 岁`]),
    ...(maxAge === undefined ? [] : [`不超过 ${maxAge} 岁`]),
    ...(tags.length > 0 ? [`属于${tags.map((tag) => personTags[tag]).join('或')}`] : []),
  ];
  return parts.length > 0 ? `${parts.join('、')}的居民` : '所有居民都';
}

/** A morning is enough to see what the steps do. */
function startsExample({ durationMinutes, stepMinutes }: OfferDraft): string {
  const [open, close] = [510, 720];
  const starts: string[] = [];
  if (!(stepMinutes > 0)) return '开始时间的间隔还没填。';
  for (let start = open; start + durationMinutes <= close; start += stepMinutes) starts.push(asTime(start));
  if (starts.length === 0) return '上午 8:30–12:00 上班时，一个开始时间也排不下，请缩短时长。';
  const shown =
    starts.length > 5 ? `${starts.slice(0, 4).join('、')}……${starts.at(-1) ?? ''}` : starts.join('、');
  return `上午 8:30–12:00 上班时，可以选 ${shown}。`;
}

function between({ bufferBeforeMinutes: before, bufferAfterMinutes: after, resource, places }: OfferDraft) {
  const walk = resource === 'staff' && places.includes('home') ? '两家之间的路程另算' : '';
  const parts = [
    ...(before > 0 ? [`前面留 ${before} 分钟准备`] : []),
    ...(after > 0 ? [`后面留 ${after} 分钟收尾`] : []),
    ...(walk ? [walk] : []),
  ];
  return parts.length > 0 ? [`${parts.join('，')}。`] : [];
}

function howOften({ limits }: OfferDraft): string[] {
  const parts = [
    ...(limits.open === undefined ? [] : [`没做完的最多 ${limits.open} 个`]),
    ...(limits.perWeek === undefined ? [] : [`每周最多 ${limits.perWeek} 次`]),
    ...(limits.perMonth === undefined ? [] : [`每月最多 ${limits.perMonth} 次`]),
  ];
  return parts.length > 0 ? [`同一个人${parts.join('，')}。`] : ['同一个人约多少次不限。'];
}

const whatItCosts = ({ price }: OfferDraft): string =>
  price ? `每次 ${price} 积分，约的时候留出，做完才用掉；取消或没来都退回。` : '免费。';

function whenMissed({ policy }: OfferDraft): string {
  const free =
    policy.freeCancelHours === 0 ? '开始前随时可以取消' : `开始前 ${policy.freeCancelHours} 小时都可以取消`;
  return policy.strikes === 0 || policy.blockDays === 0
    ? `${free}，临时取消或没来只记录，不停约。`
    : `${free}；临时取消或没来记一次，${policy.windowDays} 天里满 ${policy.strikes} 次，停约 ${policy.blockDays} 天，可以申诉。`;
}

/** 40 分钟, 2 小时, 1 小时 30 分钟, 2 天 */
export function spell(minutes: number): string {
  if (minutes >= 1440 && minutes % 1440 === 0) return `${minutes / 1440} 天`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [...(hours > 0 ? [`${hours} 小时`] : []), ...(rest > 0 || hours === 0 ? [`${rest} 分钟`] : [])].join(
    ' ',
  );
}

const said = (list: readonly string[]): string => list.join('、');
const few = (names: readonly string[], counted: string): string =>
  names.length === 0
    ? '……'
    : names.length <= 2
      ? said(names)
      : `${names[0] ?? ''}等 ${names.length} ${counted}`;

/** Everything that we keep about a resident, in words, for the resident. */
import { consentPurposes, personTags, relations, verificationLevels } from './contract.constants.ts';
import type { ResidentDocument } from './model/resident.ts';
import { openField } from './private-fields.ts';
import { familyOf } from './queries.ts';

export interface ExportSection {
  title: string;
  rows: string[];
}

/** What another domain keeps about a resident, in words. */
export type ExportSource = (residentId: string, now: Date) => Promise<ExportSection[]>;

const sources = new Map<string, ExportSource>();

/** Higher domains give theirs when they start, under their own name. */
export const addToExport = (domain: string, source: ExportSource): void => {
  sources.set(domain, source);
};

export async function exportOf(file: ResidentDocument, now: Date) {
  const family = await familyOf(file, now);
  const others = await Promise.all([...sources.values()].map((source) => source(file._id, now)));
  return {
    exportedAt: now.toISOString(),
    sections: [
      { title: '基本信息', rows: basics(file) },
      { title: '标签', rows: file.tags.map((tag) => personTags[tag]) },
      {
        title: '授权记录',
        rows: file.consents.map(
          ({ purpose, version, granted, at }) =>
            `${day(at)} ${granted ? '同意' : '撤回'}「${consentPurposes[purpose]}」第 ${version} 版`,
        ),
      },
      { title: '家人', rows: family.map(({ link, other }) => `${relations[link.relation]} ${other.name}`) },
      ...others.flat(),
    ],
  };
}

function basics(file: ResidentDocument): string[] {
  const rows: [string, string | number | undefined][] = [
    ['姓名', file.name],
    ['手机号', openField(file, 'phone')],
    ['身份证号', openField(file, 'idNumber')],
    ['出生年份', file.birthYear],
    ['住址', file.home?.text],
    ['核验等级', verificationLevels[file.verificationLevel]],
    ['注册时间', day(file.registeredAt)],
  ];
  return rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}：${value}`);
}

const format = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' });
const day = (at: Date): string => format.format(at);

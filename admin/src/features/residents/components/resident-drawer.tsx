// One resident: masked data, reveal with a reason, tags and verification, family, consents.
import {
  consentPurposes,
  personTags,
  relations,
  verificationLevels,
  type PersonTag,
} from '@constants/people';
import type { ResidentDetail } from '@contract/people';
import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { messageOf } from '../../../shared/api/errors';
import { useRead, useWrite } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { fullMoment, monthDay, shortMoment } from '../../../shared/format/time';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { Drawer } from '../../../shared/ui/drawer';
import { Field, optionsOf } from '../../../shared/ui/field';
import { Note } from '../../../shared/ui/marks';
import { RevealButton, useReveal } from '../../../shared/ui/reveal';
import { toast } from '../../../shared/ui/toast';
import { IdNumber } from './id-number';
import { Points } from './points';

export function ResidentDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const detail = useRead('GET /residents/:id', { params: { id } });
  const mayManage = useMay('residents.manage');
  const resident = detail.data;
  return (
    <Drawer
      label="居民"
      size={460}
      title={resident?.nameMasked ?? '居民'}
      marks={resident && <span className="tag">{verificationLevels[resident.verificationLevel]}</span>}
      onClose={onClose}
    >
      {!resident &&
        (detail.isError ? <Failed error={detail.error} retry={() => void detail.refetch()} /> : <Loading />)}
      {resident && (
        <>
          <Person resident={resident} />
          {mayManage && <Marks key={resident.version} resident={resident} />}
          <Points residentId={resident.id} />
          <Family resident={resident} />
          <Consents resident={resident} />
        </>
      )}
    </Drawer>
  );
}

function Person({ resident }: { resident: ResidentDetail }) {
  const maySeeCases = useMay('cases.read');
  const { seen, asked } = useReveal(resident.id);
  return (
    <>
      <div className="kv">
        <span className="sec">姓名</span>
        <span>{seen?.name ?? resident.nameMasked}</span>
        <span className="sec">电话</span>
        <span>
          {seen?.phone ? <a href={`tel:${seen.phone}`}>{seen.phone}</a> : resident.phoneMasked || '没有登记'}
        </span>
        <span className="sec">住址</span>
        <span>{(seen?.address ?? resident.addressMasked) || '没有登记'}</span>
        <span className="sec">网格</span>
        <span>
          {resident.communityName} {resident.gridName}
        </span>
        {resident.hasIdNumber && (
          <>
            <span className="sec">身份证号</span>
            <IdNumber residentId={resident.id} />
          </>
        )}
        <span className="sec">登记</span>
        <span>{fullMoment(resident.registeredAt)}</span>
        {maySeeCases && (
          <>
            <span className="sec">个案</span>
            <span>
              <Link to={`/cases?view=all&residentId=${resident.id}`}>看个案或开案</Link>
            </span>
          </>
        )}
        {resident.requestCount !== undefined && (
          <>
            <span className="sec">诉求</span>
            <span>
              <Link to={`/requests?view=all&residentId=${resident.id}`}>{resident.requestCount}件</Link>
            </span>
          </>
        )}
      </div>
      {asked && (
        <div className="row">
          <RevealButton what="姓名、电话和住址" asked={asked}>
            查看完整信息
          </RevealButton>
          <span className="sm ter">要填理由，会记入审计日志</span>
        </div>
      )}
    </>
  );
}

function Marks({ resident }: { resident: ResidentDetail }) {
  const [tags, setTags] = useState<PersonTag[]>(resident.tags);
  const [level, setLevel] = useState(resident.verificationLevel);
  const save = useWrite('PATCH /residents/:id');
  return (
    <section className="part">
      <Field label="人群标签" help="派单规则按它找人，请按登记的事实填">
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={tags}
            onChange={setTags}
            options={optionsOf<PersonTag>(personTags)}
          />
        )}
      </Field>
      <Field label="核验到哪一步">
        {(id) => (
          <Select
            id={id}
            value={level}
            onChange={setLevel}
            options={verificationLevels.map((label, value) => ({ value, label }))}
          />
        )}
      </Field>
      {save.error && <Note tone="bad">{messageOf(save.error)}</Note>}
      <div className="row">
        <span className="sp" />
        <Button
          busy={save.isPending}
          onClick={() =>
            save.mutate(
              { params: { id: resident.id }, body: { tags, verificationLevel: level } },
              { onSuccess: () => toast('已保存') },
            )
          }
        >
          保存
        </Button>
      </div>
    </section>
  );
}

function Family({ resident }: { resident: ResidentDetail }) {
  return (
    <section className="part">
      <h3>家人</h3>
      {resident.family.map((member) => (
        <div key={member.id} className="row">
          <span className="sp">
            {member.nameMasked} <span className="tag">{relations[member.relation]}</span>
          </span>
          <span className="sm sec">同意到 {shortMoment(member.until, Date.now())}</span>
        </div>
      ))}
      {resident.family.length === 0 && <span className="sec">没有绑定家人。</span>}
    </section>
  );
}

function Consents({ resident }: { resident: ResidentDetail }) {
  return (
    <section className="part">
      <h3>同意了什么</h3>
      {resident.consents.map((consent) => (
        <div key={consent.purpose} className="row">
          <span className={consent.granted ? 'sp' : 'sp sec'}>{consentPurposes[consent.purpose]}</span>
          <span className={consent.granted ? 'good sm' : 'sec sm'}>
            {consent.granted ? '同意' : '没有同意'} · {monthDay(consent.at)}
          </span>
        </div>
      ))}
      {resident.consents.length === 0 && <span className="sec">还没有记录。</span>}
    </section>
  );
}

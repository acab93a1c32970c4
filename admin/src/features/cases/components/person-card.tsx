// Who the file is about, on what ground, and who works on it.
import { caseConsents, caseOutcomes, caseStates } from '@constants/cases';
import type { CaseFile } from '@contract/cases';
import { Link } from 'react-router';
import { useWrite } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { shortMoment } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Avatar } from '../../../shared/ui/marks';
import { RevealButton } from '../../../shared/ui/reveal';
import { ageOf } from '../api/words';

interface Props {
  file: CaseFile;
  now: number;
  onStaff: () => void;
}

export function PersonCard({ file, now, onStaff }: Props) {
  const maySeeResident = useMay('residents.read');
  const { can } = file;
  return (
    <section className="card">
      <div className="hd">
        <h2>居民</h2>
        <span className="sp" />
        {maySeeResident && (
          <Link to={`/people/residents?resident=${file.residentId}`} className="nw">
            居民档案
          </Link>
        )}
      </div>
      <div className="bd kv">
        <span className="sec">姓名</span>
        <span>
          <b>{file.name}</b> {ageOf(file.birthYear, now)}
        </span>
        <span className="sec">电话</span>
        <Phone file={file} />
        <span className="sec">住在</span>
        <span>{[file.communityName, file.gridName].filter(Boolean).join(' ') || '没有登记'}</span>
        <span className="sec">标签</span>
        <span className="row wrap g4">
          {file.tags.map((tag) => (
            <span key={tag} className="tag p">
              {tag}
            </span>
          ))}
          {file.tags.length === 0 && <span className="ter">没有</span>}
        </span>
        <span className="sec">原因</span>
        <span className="pre">{file.reason || '内容已清除'}</span>
        <span className="sec">依据</span>
        <span>{caseConsents[file.consent]}</span>
        <span className="sec">负责</span>
        <span className="row">
          <Avatar name={file.lead.name} small />
          {file.lead.name} <span className="sec el">{file.lead.unitName}</span>
        </span>
        <span className="sec">协办</span>
        <span className="row wrap">
          {file.coWorkers.map(({ staffId, name }) => (
            <span key={staffId} className="row g4">
              <Avatar name={name} small />
              {name}
            </span>
          ))}
          {file.coWorkers.length === 0 && <span className="ter">没有</span>}
          {can.staff && (
            <Button small icon="users" onClick={onStaff}>
              调整
            </Button>
          )}
        </span>
        {file.others.length > 0 && (
          <>
            <span className="sec">别的个案</span>
            <span>
              {file.others.map((other) => (
                <Link key={other.id} to={`/cases/${other.id}`} className="other">
                  {shortMoment(other.openedAt, now)} 开案，
                  {other.outcome ? caseOutcomes[other.outcome] : caseStates[other.state]}
                </Link>
              ))}
            </span>
          </>
        )}
      </div>
    </section>
  );
}

/** Masked until a worker of the case gives a reason; then shown on this page only. */
function Phone({ file }: { file: CaseFile }) {
  const { data: seen, isPending, error, mutate } = useWrite('POST /desk/cases/:id/reveal');
  const onReason = (reason: string) => mutate({ params: { id: file.id }, body: { reason } });
  if (seen) return seen.phone ? <a href={`tel:${seen.phone}`}>{seen.phone}</a> : <span>没有登记</span>;
  return (
    <span className="row wrap">
      {file.phoneMasked || '没有登记'}
      {file.canReveal && file.phoneMasked && (
        <RevealButton small kind="quiet" what="居民的电话" asked={{ busy: isPending, error, onReason }}>
          看电话
        </RevealButton>
      )}
    </span>
  );
}

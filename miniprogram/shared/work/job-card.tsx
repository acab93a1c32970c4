/** One piece of work: until when, what, where; call, find the way, and the next allowed action in the same places. */
import { aria } from '../ui/aria';
import { View } from '@tarojs/components';
import type { StaffRequestRow } from '../api/types';
import { go } from '../platform/navigate';
import { useOutbox } from '../session/outbox';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { dueLine, flagWord } from './due';
import { actionIcons, actionWord, allowed, type ActionName } from './next-action';
import { findTheWay, phoneReporter } from './reach';

const icons = { hot: 'alert', soon: 'clock', calm: 'clock' } as const;

function Facts({ job }: { job: StaffRequestRow }) {
  const facts = [...job.tags, job.flags.includes('anonymous') ? '' : job.reporterMasked, job.place];
  if (job.photoCount > 0) facts.push(`照片 ${job.photoCount} 张`);
  return (
    <View className="cap nowrap">
      {facts.filter(Boolean).map((fact, index) => (
        <View key={fact} className="inline">
          {index > 0 ? <View className="sp" /> : null}
          {fact}
        </View>
      ))}
    </View>
  );
}

export function JobCard({ job, onAct }: { job: StaffRequestRow; onAct: (action: ActionName) => void }) {
  const queued = useOutbox(({ items }) =>
    items.some(({ requestId, refused }) => requestId === job.id && !refused),
  );
  const { words, tone } = dueLine(job, new Date());
  const [first] = allowed(job.can);
  const open = () => go('workRequest', { id: job.id });
  return (
    <View className={`job ${tone === 'hot' ? 'hot' : ''}`}>
      <View {...aria('button')} onClick={open}>
        <View className={`job-when ${tone}`}>
          <Icon name={icons[tone]} size={22} />
          <View className="grow nowrap">{words}</View>
          <View className="job-flag">{flagWord(job)}</View>
        </View>
        <View className="lead nowrap">{job.title}</View>
        <Facts job={job} />
      </View>
      <View className="job-acts">
        <Button tone="s" icon="phone" onTap={() => phoneReporter(job)}>
          电话
        </Button>
        <Button tone="s" icon="navi" onTap={() => findTheWay(job)}>
          导航
        </Button>
        {queued ? (
          <Button tone="queued" icon="cloudup" onTap={open}>
            待发送
          </Button>
        ) : first ? (
          <Button icon={actionIcons[first]} onTap={() => onAct(first)}>
            {actionWord(first)}
          </Button>
        ) : (
          <Button tone="t" onTap={open}>
            看看
          </Button>
        )}
      </View>
    </View>
  );
}

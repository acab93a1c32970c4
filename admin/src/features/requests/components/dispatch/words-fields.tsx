// What goes with a dispatch: why, a word to the owner, and what will happen once it is sent.
import { messageOf } from '../../../../shared/api/errors';
import { LineField } from '../../../../shared/ui/form-fields';
import { Note } from '../../../../shared/ui/marks';
import type { ActionProps } from '../actions/accept';
import type { Target } from './use-dispatch';

interface Props {
  request: ActionProps['request'];
  action: 'assign' | 'transfer';
  chosen: Target | null;
  needsWhy: boolean;
  why: string;
  message: string;
  onWhy: (why: string) => void;
  onMessage: (message: string) => void;
  error: unknown;
}

export function WordsFields(props: Props) {
  const { request, action, chosen, needsWhy, why, message, onWhy, onMessage, error } = props;
  const name = chosen && (chosen.kind === 'staff' ? chosen.candidate.name : chosen.unitName);
  return (
    <div className="dft">
      <LineField
        label={action === 'transfer' ? '为什么转派' : '为什么这样派'}
        aside={needsWhy ? ' (必须写，记入经过)' : ' (可以不写)'}
        required={needsWhy}
        max={300}
        value={why}
        onChange={onWhy}
      />
      {action === 'assign' && (
        <LineField
          label={`给${name ?? '承办人'}的话`}
          aside=" (居民看不到)"
          autoFocus
          max={300}
          value={message}
          onChange={onMessage}
        />
      )}
      <div className="wide">
        {error ? (
          <Note tone="bad">{messageOf(error)}</Note>
        ) : (
          <Note tone="plain">
            <b>派出后：</b>
            {afterwards(chosen, request.reporter.nameMasked)}
            {request.clocks.find(({ kind }) => kind === 'resolve')?.limit &&
              `办结仍是 ${request.clocks.find(({ kind }) => kind === 'resolve')?.limit}，时限不变。`}
          </Note>
        )}
      </div>
    </div>
  );
}

function afterwards(target: Target | null, resident: string): string {
  if (!target) return '先选承办人。';
  if (target.kind === 'staff')
    return `${target.candidate.name}马上收到提醒；${resident} 看到派给了谁、什么时候前会联系；`;
  return `${target.unitName}的人马上看到，谁先领谁办；${resident} 看到派到了这个单位；`;
}

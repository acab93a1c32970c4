// What must be settled before publishing: ties and errors, each with the way to it.
import type { RuleProblem, RuleTie } from '@contract/routing';
import { Note } from '../../../shared/ui/marks';

interface Props {
  ties: readonly RuleTie[];
  problems: readonly RuleProblem[];
  onGo: (number: number) => void;
}

export function PublishBlocks({ ties, problems, onGo }: Props) {
  if (ties.length === 0 && problems.length === 0) return null;
  return (
    <section className="card blocks" aria-label="发布前必须解决">
      {ties.map(({ numbers: [one, other], reason }) => (
        <Note tone="bad" key={`${one} ${other}`}>
          <b>
            发布前必须解决：规则 {one} 和 {other} 平手
          </b>
          <div>
            {reason}{' '}
            <button type="button" className="link" onClick={() => onGo(one)}>
              去改规则 {one}
            </button>{' '}
            或{' '}
            <button type="button" className="link" onClick={() => onGo(other)}>
              去改规则 {other}
            </button>
          </div>
        </Note>
      ))}
      {problems.map(({ number, message }) => (
        <Note tone="bad" key={`${number} ${message}`}>
          <b>规则 {number} 有错</b>
          <div>
            {message}{' '}
            <button type="button" className="link" onClick={() => onGo(number)}>
              去改
            </button>
          </div>
        </Note>
      ))}
    </section>
  );
}

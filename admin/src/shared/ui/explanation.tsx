// The router's explanation, the same on a request and on a sample in the rules editor.
import { placeHows, ruleOutcomes } from '@constants/routing';
import type { Candidate, Explanation } from '@contract/routing';
import { Icon, type IconName } from './icon';
import { Avatar } from './marks';
import './explanation.css';

const outcomeLooks: Record<keyof typeof ruleOutcomes, { icon: IconName; tone: string; row: string }> = {
  used: { icon: 'okc', tone: 'good', row: 'rl used' },
  lost: { icon: 'check', tone: 'sec', row: 'rl' },
  notMatched: { icon: 'slash', tone: 'ter', row: 'rl' },
};

export function ExplanationView({ explanation }: { explanation: Explanation }) {
  const { place, category, tried, candidates, fallback } = explanation;
  const best = candidates.find((candidate) => !candidate.skippedBecause)?.staffId;
  return (
    <>
      <ol className="stp">
        <li>
          <b>地点</b>
          <span>
            {placeHows[place.how]} <span className="pri">{place.gridName ?? place.unitName}</span>
          </span>
        </li>
        <li>
          <b>分类</b>
          <span>
            {category?.name ?? '还没定'}
            {category?.confidence !== undefined && `(把握 ${Math.round(category.confidence * 100)}%)`}
          </span>
        </li>
      </ol>
      {tried.length > 0 && (
        <ul className="rls">
          {tried.map((rule) => (
            <li key={`${rule.ruleNumber} ${rule.name}`} className={outcomeLooks[rule.outcome].row}>
              <span className={outcomeLooks[rule.outcome].tone}>
                <Icon name={outcomeLooks[rule.outcome].icon} />
              </span>
              <div>
                <b>
                  {rule.ruleNumber > 0 && `规则 ${rule.ruleNumber} `}
                  {rule.name}
                </b>{' '}
                <span className={`sm ${outcomeLooks[rule.outcome].tone}`}>{ruleOutcomes[rule.outcome]}</span>
                <div className="sm sec">{rule.reason}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
      {fallback && <p className="sm sec">{fallback}</p>}
      {candidates.length > 0 && <Candidates candidates={candidates} best={best} />}
    </>
  );
}

function Candidates({ candidates, best }: { candidates: Candidate[]; best: string | undefined }) {
  return (
    <table className="tb tb-s cd">
      <thead>
        <tr>
          <th>候选人</th>
          <th>得分怎么来</th>
          <th className="r">得分</th>
        </tr>
      </thead>
      <tbody>
        {candidates.map((candidate) => (
          <tr key={candidate.staffId} className={candidate.staffId === best ? 'sel' : ''}>
            <td>
              <span className="row" style={{ gap: 6 }}>
                <Avatar name={candidate.name} small />
                <b className="nw">{candidate.name}</b>
              </span>
            </td>
            <td className={candidate.skippedBecause ? 'sm due' : 'sm sec'}>
              {candidate.skippedBecause ??
                candidate.scores.map(({ label, points }) => `${label} ${points}`).join('，')}
            </td>
            <td className="r b">{candidate.skippedBecause ? '—' : candidate.total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

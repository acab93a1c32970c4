// What the suggester makes of the words as they are typed: a category and how sure it is.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../../shared/api/client';

interface Props {
  text: string;
  chosen: string | undefined;
  onChoose: (code: string) => void;
}

export function SuggestionCard({ text, chosen, onChoose }: Props) {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), 500);
    return () => clearTimeout(timer);
  }, [text]);
  const suggestion = useQuery({
    queryKey: ['suggest', settled],
    queryFn: () => call('POST /routing/suggest', { body: { text: settled } }),
    enabled: settled.length >= 6,
    staleTime: Infinity,
  });
  const found = suggestion.data;
  const options = [
    ...(found?.categoryCode && found.name
      ? [{ categoryCode: found.categoryCode, name: found.name, confidence: found.confidence }]
      : []),
    ...(found?.alternatives.filter(({ categoryCode }) => categoryCode !== found.categoryCode) ?? []),
  ];
  return (
    <section className="card">
      <div className="hd">
        <h2>系统建议的分类</h2>
      </div>
      <div className="bd">
        <span className="sec">
          {!found
            ? '写上居民原话，这里给出建议。'
            : found.abstained
              ? '系统拿不准，请您选，或留给受理员。'
              : '点一个就用它。'}
        </span>
        <div className="options">
          {options.map((option) => (
            <button
              type="button"
              key={option.categoryCode}
              className={option.categoryCode === chosen ? 'chip' : 'chip e'}
              aria-pressed={option.categoryCode === chosen}
              onClick={() => onChoose(option.categoryCode)}
            >
              {option.name}
              <span className="sp" />
              把握 {Math.round(option.confidence * 100)}%
            </button>
          ))}
        </div>
      </div>
    </section>
  );
}

/** Oneself or one of the seniors of the family who agreed to be helped. */
import { useEffect, useState } from 'react';
import { call } from '../api/client';
import type { FamilyLink } from '../api/types';
import { Choices } from '../ui/choices';

/** Empty for everybody who helps nobody. */
export function useSeniors(): readonly FamilyLink[] {
  const [seniors, setSeniors] = useState<readonly FamilyLink[]>([]);
  useEffect(() => {
    call('GET /me/family', {}).then(
      ({ items }) => setSeniors(items.filter(({ side }) => side === 'relative')),
      () => setSeniors([]),
    );
  }, []);
  return seniors;
}

interface SeniorChoicesProps {
  seniors: readonly FamilyLink[];
  /** The senior's resident id; nothing is oneself. */
  chosen: string | undefined;
  onChoose: (senior: FamilyLink | undefined) => void;
  className?: string;
}

export function SeniorChoices({ seniors, chosen, onChoose, className = '' }: SeniorChoicesProps) {
  return (
    <Choices
      className={className}
      options={[[undefined, '我自己'], ...seniors.map(({ residentId, name }) => [residentId, name] as const)]}
      value={chosen}
      onChange={(id) => onChoose(seniors.find(({ residentId }) => residentId === id))}
    />
  );
}

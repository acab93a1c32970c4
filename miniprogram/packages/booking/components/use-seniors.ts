/** The seniors of the family for whom one may book; empty for everybody else. */
import { useEffect, useState } from 'react';
import { call } from '../../../shared/api/client';
import type { FamilyLink } from '../../../shared/api/types';

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

/** Which sheet of the visit's page is open; a card of today may have asked for one. */
import { useState } from 'react';
import { useParams } from '../../../shared/platform/params';

export type SheetName = 'checkIn' | 'followUp' | 'missed' | 'request' | 'more' | 'after';

export function useSheets() {
  const { act } = useParams();
  const [sheet, show] = useState<SheetName | undefined>(
    act === 'checkIn' || act === 'followUp' ? act : undefined,
  );
  return { sheet, show, close: () => show(undefined) };
}

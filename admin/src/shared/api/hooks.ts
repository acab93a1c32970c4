// Reading and writing through react-query: useRead for GETs, useWrite for everything that changes something.
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { callWith, type Answer, type Input, type Key } from './client';
import { isApiError } from './errors';

type ReadKey = Key & `GET ${string}`;
interface ReadOptions {
  enabled?: boolean;
  keepPrevious?: boolean;
  staleMs?: number;
  refetchMs?: number;
}

export function useRead<K extends ReadKey>(
  key: K,
  input: Input<K>,
  { enabled, keepPrevious, staleMs, refetchMs }: ReadOptions = {},
): UseQueryResult<Answer<K>> {
  return useQuery({
    queryKey: [key, input],
    queryFn: ({ signal }) => callWith(key, input, { signal }),
    enabled: enabled ?? true,
    ...(keepPrevious ? { placeholderData: (previous: Answer<K> | undefined) => previous } : {}),
    ...(staleMs === undefined ? {} : { staleTime: staleMs }),
    ...(refetchMs === undefined ? {} : { refetchInterval: refetchMs }),
  });
}

/**
 * A write. Repeating it with the same input after a failure carries the same idempotency key,
 * so that a lost answer never makes two of something. Every screen reads anew after it.
 */
export function useWrite<K extends Key>(key: K) {
  const client = useQueryClient();
  const last = useRef<{ input: string; key: string } | null>(null);
  return useMutation<Answer<K>, Error, Input<K>>({
    mutationFn: (input) => {
      const written = JSON.stringify(input);
      if (last.current?.input !== written) last.current = { input: written, key: crypto.randomUUID() };
      return callWith(key, input, { idempotencyKey: last.current.key });
    },
    onSuccess: () => {
      last.current = null;
      // Not awaited: what the caller does next must not wait for, or be unmounted by, the new reading.
      void client.invalidateQueries();
    },
    onError: (error) => {
      if (isApiError(error) && error.status !== 0) last.current = null;
      if (isApiError(error) && error.status === 409) void client.invalidateQueries();
    },
  });
}

/** Loads what a page shows: when it appears, again when it is shown again, again on retry; keeps the last answer meanwhile. */
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/errors';

export interface Loaded<T> {
  data?: T;
  error?: ApiError;
  /** Set once the first answer has taken long enough to deserve a skeleton. */
  waiting: boolean;
  reload: () => void;
  set: (data: T) => void;
}

const skeletonAfter = 300;

export function useLoad<T>(load: () => Promise<T>): Loaded<T> {
  const [data, set] = useState<T>();
  const [error, setError] = useState<ApiError>();
  const [waiting, setWaiting] = useState(false);
  const latest = useRef(load);
  latest.current = load;
  const reload = useCallback(() => {
    const timer = setTimeout(() => setWaiting(true), skeletonAfter);
    latest
      .current()
      .then(
        (answer) => {
          set(answer);
          setError(undefined);
        },
        (reason: unknown) =>
          setError(reason instanceof ApiError ? reason : new ApiError('这一页没有打开', 'unknown', 500)),
      )
      .finally(() => {
        clearTimeout(timer);
        setWaiting(false);
      });
  }, []);
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) reload();
  });
  useEffect(() => {
    shown.current = true;
    reload();
  }, [reload]);
  return { ...(data === undefined ? {} : { data }), ...(error ? { error } : {}), waiting, reload, set };
}

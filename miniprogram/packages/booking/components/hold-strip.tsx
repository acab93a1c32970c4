/** Until when the place is kept, said once and calmly; when that is over, what it means. */
import { useEffect, useState } from 'react';
import { clockTime } from '../../../shared/format/time';
import { Strip } from '../../../shared/ui/strip';

export function HoldStrip({ until }: { until: string }) {
  const [, look] = useState(0);
  const left = Date.parse(until) - Date.now();
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => look((count) => count + 1), left + 500);
    return () => clearTimeout(timer);
  }, [left]);
  return left > 0 ? (
    <Strip tone="tint" icon="clock">
      {`这个时间替您占到 ${clockTime(until)}，慢慢填`}
    </Strip>
  ) : (
    <Strip tone="accent" icon="clock">
      占的时间到了，还可以接着约；要是被别人先约了，会告诉您
    </Strip>
  );
}

/** Hold to speak: release keeps it, sliding up drops it; a short tap goes on listening until 说完了. */
import type { BaseEventOrig } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { wordsOf } from '../api/errors';
import { platform, type LocalFile, type Recording } from '../platform';
import { showToast } from './toast';

const holdAfter = 500;
const slideToDrop = 60;
const longest = 60;

type Touched = BaseEventOrig<unknown> & { changedTouches?: ArrayLike<{ clientY: number }> };

const heightOf = (event: Touched) => event.changedTouches?.[0]?.clientY ?? 0;

export interface Voice {
  listening: boolean;
  seconds: number;
  /** The finger has slid up: letting go drops the recording. */
  dropping: boolean;
  held: boolean;
  handlers: Record<
    'onTouchStart' | 'onTouchMove' | 'onTouchEnd' | 'onTouchCancel',
    (event: Touched) => void
  > & {
    onClick: () => void;
  };
  finish: () => void;
  drop: () => void;
}

export function useVoice(onVoice: (file: LocalFile) => void): Voice {
  const [listening, setListening] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const [finger, setFinger] = useState({ down: false, dropping: false });
  const recording = useRef<Recording>();
  const press = useRef({ at: 0, from: 0 });
  const starting = useRef(false);

  const end = (keep: boolean) => {
    const current = recording.current;
    recording.current = undefined;
    setListening(false);
    setFinger({ down: false, dropping: false });
    if (!current) return;
    if (!keep) return current.cancel();
    void current.stop().then((file) => {
      if (file) onVoice(file);
      else showToast({ words: '没听清，请按住多说一会儿', icon: 'mic' });
    });
  };
  const endLatest = useRef(end);
  endLatest.current = end;

  useEffect(() => {
    if (!listening) return;
    const startedAt = Date.now();
    const timer = setInterval(() => {
      const lasted = Math.floor((Date.now() - startedAt) / 1000);
      setSeconds(lasted);
      if (lasted >= longest) endLatest.current(true);
    }, 250);
    return () => clearInterval(timer);
  }, [listening]);

  const begin = () => {
    if (starting.current || recording.current) return;
    starting.current = true;
    setSeconds(0);
    platform
      .record()
      .then(
        (started) => {
          recording.current = started;
          setListening(true);
        },
        (error: unknown) => showToast({ words: wordsOf(error), icon: 'mic' }),
      )
      .finally(() => (starting.current = false));
  };
  const lift = () => {
    const heldLongEnough = Date.now() - press.current.at > holdAfter;
    if (recording.current && heldLongEnough) end(!finger.dropping);
    else setFinger({ down: false, dropping: false });
  };

  return {
    listening,
    seconds,
    dropping: finger.dropping,
    held: finger.down,
    finish: () => end(true),
    drop: () => end(false),
    handlers: {
      onTouchStart: (event) => {
        press.current = { at: Date.now(), from: heightOf(event) };
        setFinger({ down: true, dropping: false });
        begin();
      },
      onTouchMove: (event) => {
        const dropping = press.current.from - heightOf(event) > slideToDrop;
        if (dropping !== finger.dropping) setFinger({ down: true, dropping });
      },
      onTouchEnd: lift,
      onTouchCancel: lift,
      onClick: begin,
    },
  };
}

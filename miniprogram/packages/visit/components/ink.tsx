/** A sheet to sign on with a finger; the page takes the picture when it saves. */
import { Canvas, View } from '@tarojs/components';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { wordsOf } from '../../../shared/api/errors';
import { platform, type InkPad, type LocalFile } from '../../../shared/platform';
import { Button } from '../../../shared/ui/button';
import { showToast } from '../../../shared/ui/toast';

export interface Signing {
  /** The picture of what was signed; undefined while the paper is empty. */
  save: () => Promise<LocalFile | undefined>;
}

interface InkProps {
  signing: RefObject<Signing | undefined>;
  onSigned: (signed: boolean) => void;
}

type Touched = { touches?: ArrayLike<{ x?: number; y?: number; clientX?: number; clientY?: number }> };

/** The canvas has its size only after the page was drawn. */
const drawnAfter = 60;

export function Ink({ signing, onSigned }: InkProps) {
  const pad = useRef<InkPad>();
  const last = useRef<{ x: number; y: number }>();
  const [signed, setSigned] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      platform.inkPad('ink-paper').then(
        (opened) => (pad.current = opened),
        (error: unknown) => showToast({ words: wordsOf(error), icon: 'pen' }),
      );
    }, drawnAfter);
    return () => clearTimeout(timer);
  }, []);
  const mark = (next: boolean) => {
    if (next === signed) return;
    setSigned(next);
    onSigned(next);
  };
  (signing as { current: Signing | undefined }).current = {
    save: async () => (signed ? pad.current?.save() : undefined),
  };
  const place = (event: unknown) => {
    const touch = (event as Touched).touches?.[0];
    return touch && pad.current?.at(touch);
  };
  const draw = (event: unknown) => {
    const to = place(event);
    if (to && last.current) {
      pad.current?.line(last.current, to);
      mark(true);
    }
    last.current = to;
  };
  return (
    <View>
      <View className="ink">
        <Canvas
          id="ink-paper"
          canvasId="ink-paper"
          type="2d"
          className="ink-paper"
          disableScroll
          onTouchStart={(event) => (last.current = place(event))}
          onTouchMove={draw}
          onTouchEnd={() => (last.current = undefined)}
        />
        {signed ? null : <View className="ink-hint cap">请居民在这里签字</View>}
      </View>
      <View className="ink-acts">
        <Button
          tone="q"
          size="sm"
          disabled={!signed}
          onTap={() => {
            pad.current?.clear();
            mark(false);
          }}
        >
          重签
        </Button>
      </View>
    </View>
  );
}

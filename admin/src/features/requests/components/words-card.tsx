// The resident's own words: text, voice, photos.
import type { StaffRequest } from '@contract/requests';
import { useRef, useState } from 'react';
import { Icon } from '../../../shared/ui/icon';
import { PhotoGrid } from './photo-grid';

export function WordsCard({ request }: { request: StaffRequest }) {
  const { voice, photos } = request;
  return (
    <section className="card">
      <div className="hd">
        <h2>居民原话</h2>
        <span className="sp" />
        {voice && <Voice url={voice.url} seconds={voice.seconds} />}
      </div>
      <div className="bd">
        <p className="md pre words">{request.text}</p>
        {photos.length > 0 && <PhotoGrid photos={photos} label="居民的照片" />}
      </div>
    </section>
  );
}

function Voice({ url, seconds }: { url: string; seconds: number | undefined }) {
  const sound = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const toggle = () => {
    if (playing) sound.current?.pause();
    else void sound.current?.play();
  };
  return (
    <>
      <button type="button" className="vo" onClick={toggle}>
        <Icon name={playing ? 'pause' : 'play'} size="s" />
        {playing ? '停下' : `语音${seconds === undefined ? '' : ` ${Math.round(seconds)}秒`}`}
      </button>
      <audio
        ref={sound}
        src={url}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
      />
    </>
  );
}

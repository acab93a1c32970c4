// The answer at the foot of the story: to the resident (the first one counts as first response) or inside.
import type { StoredFile } from '@contract/files';
import type { StaffRequest } from '@contract/requests';
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { Button } from '../../../shared/ui/button';
import { Segments } from '../../../shared/ui/field';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { PhotoPicker } from './photo-picker';

type Mode = 'reply' | 'inside';
const modes = [
  { value: 'reply', label: '回复居民', icon: 'chat' },
  { value: 'inside', label: '内部备注', icon: 'lock' },
] as const;

/** What was typed survives leaving the page and coming back, as long as the window is open. */
const drafts = new Map<string, string>();

export function Composer({ request }: { request: StaffRequest }) {
  const first = request.can.start === true;
  const mayNote = request.can.note === true;
  const [mode, setMode] = useState<Mode>('reply');
  const place = `${request.id} ${mode}`;
  const [text, setText] = useState(() => drafts.get(place) ?? '');
  const [photos, setPhotos] = useState<StoredFile[]>([]);
  const start = useWrite('POST /desk/requests/:id/start');
  const note = useWrite('POST /desk/requests/:id/note');
  if (!first && !mayNote) return null;
  const asFirst = first && mode === 'reply';
  const error = start.error ?? note.error;
  const busy = start.isPending || note.isPending;
  const write = (words: string) => {
    setText(words);
    drafts.set(place, words);
  };
  const sent = () => {
    write('');
    setPhotos([]);
    toast(asFirst ? '已响应，首次响应计时停了' : mode === 'reply' ? '已发给居民' : '已记下，居民看不到');
  };
  const send = () => {
    const params = { id: request.id };
    const { version } = request;
    if (asFirst) start.mutate({ params, body: { version, firstWord: text.trim() } }, { onSuccess: sent });
    else {
      const body = {
        version,
        text: text.trim(),
        toResident: mode === 'reply',
        photoIds: photos.map(({ id }) => id),
      };
      note.mutate({ params, body }, { onSuccess: sent });
    }
  };
  return (
    <div className="cmp">
      <div className="row" style={{ marginBottom: 8 }}>
        <Segments
          label="写给谁"
          options={mayNote ? modes : modes.slice(0, 1)}
          value={mode}
          onChange={(next) => {
            setMode(next);
            setText(drafts.get(`${request.id} ${next}`) ?? '');
          }}
        />
        <span className="sp" />
        {mode === 'reply' && first && (
          <button type="button" className="link" onClick={() => write(request.suggestedFirstWord)}>
            用建议的话
          </button>
        )}
      </div>
      {error && <Note tone="bad">{messageOf(error)}</Note>}
      <textarea
        className="in"
        rows={2}
        maxLength={300}
        aria-label={mode === 'reply' ? '回复居民' : '内部备注'}
        placeholder={
          mode === 'inside'
            ? '只有工作人员看得到'
            : first
              ? `例如：${request.suggestedFirstWord}`
              : '告诉居民现在办到哪一步'
        }
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <div className="row wrap" style={{ marginTop: 8 }}>
        <span className="sm sec">
          {mode === 'reply' ? `${request.reporter.nameMasked} 会在小程序里收到` : '居民看不到'}
        </span>
        {!asFirst && <PhotoPicker photos={photos} onChange={setPhotos} />}
        <span className="sp" />
        <Button kind="main" icon="send" busy={busy} disabled={!text.trim()} onClick={send}>
          {asFirst ? '发送，算首次响应' : mode === 'reply' ? '发送' : '记下'}
        </Button>
      </div>
    </div>
  );
}

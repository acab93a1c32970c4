// Private notes: that there are some is for everybody who may see the file, the words only for its workers, one by one.
import type { CaseFile, CaseNote } from '@contract/cases';
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { dayAndTime } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { Note } from '../../../shared/ui/marks';

interface Props {
  file: CaseFile;
  now: number;
  onWrite: () => void;
}

const shownFirst = 4;

export function NotesCard({ file, now, onWrite }: Props) {
  const [all, setAll] = useState(false);
  const notes = all ? file.notes : file.notes.slice(0, shownFirst);
  return (
    <section className="card">
      <div className="hd">
        <h2>私密记录</h2>
        <span className="sec">{file.notes.length}条</span>
        <span className="sp" />
        {file.can.note && (
          <Button small icon="edit" onClick={onWrite}>
            写一条
          </Button>
        )}
      </div>
      <div className="bd">
        <p className="sm sec row g4">
          <Icon name="lock" size="s" />
          {file.mayReadNotes
            ? '只有这份个案的社工能看，每看一次都记入审计日志。'
            : '内容只有这份个案的社工能看。'}
        </p>
        <ul className="notes">
          {notes.map((note) => (
            <NoteItem key={note.id} note={note} file={file} now={now} />
          ))}
          {file.notes.length === 0 && <li className="sec">还没有。</li>}
        </ul>
        {!all && file.notes.length > shownFirst && (
          <Button small kind="quiet" onClick={() => setAll(true)}>
            还有 {file.notes.length - shownFirst} 条
          </Button>
        )}
      </div>
    </section>
  );
}

function NoteItem({ note, file, now }: { note: CaseNote; file: CaseFile; now: number }) {
  const read = useWrite('POST /desk/cases/:id/notes/:noteId/read');
  const shown = read.data?.text;
  return (
    <li>
      <div className="row">
        <span>{dayAndTime(note.at, now)}</span>
        <span className="sec">{note.by}</span>
        <span className="sp" />
        {file.mayReadNotes &&
          (shown === undefined ? (
            <Button
              small
              icon="eye"
              busy={read.isPending}
              aria-label={`看${note.by} ${dayAndTime(note.at, now)}的记录`}
              onClick={() => read.mutate({ params: { id: file.id, noteId: note.id }, body: {} })}
            >
              看
            </Button>
          ) : (
            <Button small kind="quiet" onClick={() => read.reset()}>
              收起
            </Button>
          ))}
      </div>
      {shown !== undefined && <p className="pre note-words">{shown}</p>}
      {read.error && <Note tone="bad">{messageOf(read.error)}</Note>}
    </li>
  );
}

/** Private notes: that there are some; the words one by one in a sheet, each reading on record. Never kept on the phone. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import { momentText } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Cell } from '../../../shared/ui/cell';
import { Sheet } from '../../../shared/ui/sheet';
import { showToast } from '../../../shared/ui/toast';
import { Words } from '../../../shared/ui/words';
import type { CaseFile } from './load-file';

const shown = 5;

export function PrivateNotes({ file, now }: { file: CaseFile; now: Date }) {
  const [open, setOpen] = useState<{ title: string; text: string }>();
  const read = (noteId: string, title: string) =>
    call('POST /desk/cases/:id/notes/:noteId/read', { params: { id: file.id, noteId }, body: {} }).then(
      ({ text }) => setOpen({ title, text }),
      (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }),
    );
  return (
    <View>
      <View className="sec mt12">{`私密记录 ${file.notes.length} 条`}</View>
      <View className="cap">
        {file.mayReadNotes ? '只有这份个案的社工能看，每看一次都有记录' : '内容只有这份个案的社工能看'}
      </View>
      {file.notes.length > 0 ? (
        <View className="list mt8">
          {file.notes.slice(0, shown).map(({ id, at, by }) => {
            const title = `${by} ${momentText(at, now)}`;
            return (
              <Cell
                key={id}
                icon="eyeoff"
                {...(file.mayReadNotes ? { value: '看', onTap: () => void read(id, title) } : {})}
              >
                {title}
              </Cell>
            );
          })}
        </View>
      ) : null}
      {open ? (
        <Sheet label="私密记录" onClose={() => setOpen(undefined)}>
          <View className="title">{open.title}</View>
          <View className="sheet-body case-words">{open.text}</View>
          <Button block onTap={() => setOpen(undefined)}>
            看完了，收起
          </Button>
        </Sheet>
      ) : null}
    </View>
  );
}

interface WriteProps {
  file: CaseFile;
  onClose: () => void;
  onDone: () => void;
}

/** Not queued without a network: what is private is not left lying on the phone. */
export function WriteNote({ file, onClose, onDone }: WriteProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);
  const send = () => {
    setBusy(true);
    const body = { text: text.trim() };
    call('POST /desk/cases/:id/notes', { params: { id: file.id }, body, key }).then(
      () => {
        showToast({ words: '写好了，内容加密保存' });
        onClose();
        onDone();
      },
      (error: unknown) => {
        setBusy(false);
        showToast({ words: `${wordsOf(error)}。您写的还在这里`, icon: 'alert' });
      },
    );
  };
  return (
    <Sheet label="写私密记录" onClose={onClose}>
      <View className="title">写私密记录</View>
      <View className="cap">只有这份个案的社工能看，要有网络才能保存</View>
      <Words className="mt12" hint="写给一起做这份个案的同事" value={text} most={2000} onChange={setText} />
      <View className="mt12">
        <Button size="lg" block busy={busy && '正在送出…'} disabled={!text.trim()} onTap={send}>
          {text.trim() ? '加密保存' : '还要写一句'}
        </Button>
      </View>
    </Sheet>
  );
}

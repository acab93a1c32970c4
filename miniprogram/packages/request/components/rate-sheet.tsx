/** 评价: solved first, then how well, words if one likes; nothing is chosen beforehand. */
import { aria } from '../../../shared/ui/aria';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { solvedAnswers } from '../../../../cloud/src/requests/contract.constants';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Body, ResidentRequest } from '../../../shared/api/types';
import { momentText } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { FiveWords } from '../../../shared/ui/five-words';
import { Icon } from '../../../shared/ui/icon';
import { Sheet } from '../../../shared/ui/sheet';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { Photos } from '../../../shared/ui/photos';

type Rating = Body<'POST /requests/:id/rate'>;
type Solved = Rating['solved'];

interface RateProps {
  request: ResidentRequest;
  onClose: () => void;
  onRated: (request: ResidentRequest) => void;
}

function useRating({ request, onClose, onRated }: RateProps) {
  const [chosen, setChosen] = useState<Partial<Rating> & { key: string }>(() => ({ key: newKey() }));
  const [busy, setBusy] = useState(false);
  const who = request.handler?.name ?? '社区';
  const choose = (change: Partial<Rating>) => setChosen((now) => ({ ...now, ...change, key: newKey() }));
  const send = () => {
    const { solved, satisfaction, words, key } = chosen;
    if (!solved || !satisfaction) return;
    setBusy(true);
    const body = { solved, satisfaction, ...(words?.trim() ? { words: words.trim() } : {}) };
    call('POST /requests/:id/rate', { params: { id: request.id }, body, key }).then(
      (changed) => {
        onRated(changed);
        onClose();
        showToast({ words: solved === 'notSolved' ? `好的，${who}会接着办` : '谢谢您，评价收到了' });
      },
      (error: unknown) => {
        setBusy(false);
        showToast({ words: `${wordsOf(error)}。您选的都还在`, icon: 'alert' });
      },
    );
  };
  return { chosen, choose, send, busy, who };
}

export function RateSheet(props: RateProps) {
  const { request, onClose } = props;
  const { chosen, choose, send, busy, who } = useRating(props);
  const { resolution } = request;
  const missing = !chosen.solved ? '先选办好了没有' : '再选办得怎么样';
  return (
    <Sheet label="评价这件事" onClose={onClose}>
      <View className="rate-head">
        <Photos files={(resolution?.photos ?? []).slice(0, 1)} />
        <View className="grow">
          <View className="title">这件事办好了吗？</View>
          {resolution ? (
            <View className="cap">{`${who} ${momentText(resolution.at, new Date())} 说办好了`}</View>
          ) : null}
        </View>
      </View>
      <View className="solved">
        {(Object.entries(solvedAnswers) as [Solved, string][]).map(([value, word]) => {
          const on = chosen.solved === value;
          const look = `solved-one ${on ? 'on' : ''} ${value === 'notSolved' ? 'no' : ''}`;
          return (
            <View
              key={value}
              className={look}
              {...aria('radio', undefined, on)}
              onClick={() => choose({ solved: value })}
            >
              {on ? <Icon name="check" size={22} /> : null}
              {word}
            </View>
          );
        })}
      </View>
      <View className="rate-q">这次办得怎么样？</View>
      <FiveWords chosen={chosen.satisfaction} onChoose={(satisfaction) => choose({ satisfaction })} />
      <TextField
        className="mt12"
        value={chosen.words ?? ''}
        hint="想说的话，不写也行"
        most={300}
        onChange={(words) => choose({ words })}
      />
      <View className="mt12">
        <Button
          size="lg"
          block
          busy={busy && '正在送出…'}
          disabled={!chosen.solved || !chosen.satisfaction}
          onTap={send}
        >
          {chosen.solved && chosen.satisfaction ? '交上评价' : missing}
        </Button>
      </View>
      <View className="cap center mt8">{`还没办好的话，${who}会接着办`}</View>
    </Sheet>
  );
}

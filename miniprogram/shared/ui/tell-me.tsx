/** 发微信告诉我: asks for the subscription from the tap; a refusal leaves the messages page. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { wordsOf } from '../api/errors';
import { askToTell, useTemplates, type ToldKind } from '../session/subscribe';
import { Button } from './button';
import { Icon } from './icon';
import { showToast } from './toast';

interface TellMeProps {
  kinds: readonly ToldKind[];
  /** What the button says, and what stands there once the person said yes. */
  word: string;
  done: string;
  /** Where the news is otherwise. */
  otherwise: string;
}

export function TellMe({ kinds, word, done, otherwise }: TellMeProps) {
  const templates = useTemplates(kinds);
  const [accepted, setAccepted] = useState(false);
  const ask = async () => {
    if (await askToTell(templates ?? [])) setAccepted(true);
    else showToast({ words: `好的，${otherwise}`, icon: 'horn' });
  };
  if (accepted || templates?.length === 0) {
    return (
      <View className="strip good">
        <Icon name="done" className="strip-icon" />
        <View className="grow">{accepted ? done : otherwise}</View>
      </View>
    );
  }
  return (
    <Button
      size="lg"
      block
      disabled={!templates}
      onTap={() => void ask().catch((error: unknown) => showToast({ words: wordsOf(error), icon: 'horn' }))}
    >
      {word}
    </Button>
  );
}

/** 有进展，发微信告诉我: asks for the subscription from the tap; a refusal leaves the messages page. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Answer } from '../../../shared/api/types';
import { platform } from '../../../shared/platform';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { showToast } from '../../../shared/ui/toast';

type Template = Answer<'GET /me/subscriptions'>['items'][number];

/** WeChat shows at most three at once. */
const atOnce = 3;
const forResidents = new Set<string>(['requestProgress', 'requestResolved']);

export function TellMe() {
  const [templates, setTemplates] = useState<Template[]>([]);
  const [accepted, setAccepted] = useState(false);
  useEffect(() => {
    call('GET /me/subscriptions', {}).then(
      ({ items }) =>
        setTemplates(
          items.filter(({ kinds }) => kinds.some((kind) => forResidents.has(kind))).slice(0, atOnce),
        ),
      () => setTemplates([]),
    );
  }, []);

  const ask = async () => {
    const answers = await platform.subscribe(templates.map(({ templateId }) => templateId));
    const choices = Object.entries(answers).map(([templateId, choice]) => ({ templateId, choice }));
    if (choices.length > 0) await call('POST /me/subscriptions', { body: { choices }, key: newKey() });
    if (choices.some(({ choice }) => choice === 'accept')) setAccepted(true);
    else showToast({ words: '好的，有进展就放在“消息”里', icon: 'horn' });
  };
  if (accepted || templates.length === 0) {
    return (
      <View className="strip good">
        <Icon name="done" className="strip-icon" />
        <View className="grow">{accepted ? '好了，有进展发微信告诉您' : '有进展就放在“消息”里'}</View>
      </View>
    );
  }
  return (
    <Button
      size="lg"
      block
      onTap={() => void ask().catch((error: unknown) => showToast({ words: wordsOf(error), icon: 'horn' }))}
    >
      有进展，发微信告诉我
    </Button>
  );
}

/** 在哪里: home, an address that is searched for, a place on WeChat's map, or where the phone is now. */
import { Input, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import { newKey } from '../../../../shared/api/key';
import type { Address } from '../../../../shared/api/types';
import { platform, type Spot } from '../../../../shared/platform';
import { goBack } from '../../../../shared/platform/navigate';
import { changeDraft, type DraftPlace } from '../../../../shared/session/draft';
import { homePlace } from '../../../../shared/session/send-draft';
import { setMe, useSession } from '../../../../shared/session/session';
import { Cell } from '../../../../shared/ui/cell';
import { Icon } from '../../../../shared/ui/icon';
import { Page } from '../../../../shared/ui/page';
import { Strip } from '../../../../shared/ui/strip';
import { showToast } from '../../../../shared/ui/toast';

const choose = (place: DraftPlace) => {
  changeDraft({ place });
  goBack();
};

/** A point is shown by the address next to it, and only taken inside the area that is served. */
async function choosePoint({ lng, lat, name }: Spot) {
  const { grid, nearest } = await call('GET /places/locate', { query: { lng, lat } });
  if (!grid) return showToast({ words: '这里不归本区管，请选别的地方', icon: 'pin' });
  const text = name ?? (nearest ? `${nearest.text} 附近` : `${grid.communityName} ${grid.name}`);
  choose({
    input: { kind: 'point', point: { lng, lat }, ...(name ? { detail: name } : {}) },
    text,
    how: `在${grid.communityName}`,
  });
}

async function moveHome(address: Address) {
  setMe(await call('PATCH /me', { body: { homeAddressId: address.id }, key: newKey() }));
  goBack();
  showToast({ words: '住址登记好了', icon: 'home' });
}

export default function Place() {
  const forHome = useRouter().params.for === 'home';
  const [text, setText] = useState('');
  const [found, setFound] = useState<Address[]>();
  const [looking, setLooking] = useState(false);
  useSession((session) => session.me);
  const home = homePlace();
  const words = text.trim();

  useEffect(() => {
    if (!words) return setFound(undefined);
    const search = () =>
      call('GET /addresses', { query: { text: words, limit: 20 } }).then(
        ({ items }) => setFound(items),
        (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }),
      );
    const timer = setTimeout(() => void search(), 300);
    return () => clearTimeout(timer);
  }, [words]);

  const locate = (ask: () => Promise<Spot | undefined>) => {
    setLooking(true);
    ask()
      .then(async (spot) => {
        if (spot) await choosePoint(spot);
      })
      .catch((error: unknown) => showToast({ words: wordsOf(error), icon: 'pin' }))
      .finally(() => setLooking(false));
  };
  const { chooseOnMap } = platform;
  const take = (address: Address) => {
    if (forHome) {
      void moveHome(address).catch((error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }));
      return;
    }
    choose({
      input: { kind: 'address', addressId: address.id },
      text: address.text,
      how: address.communityName,
    });
  };

  return (
    <Page title={forHome ? '我的住址' : '在哪里'} back="back">
      <View className="field">
        <Icon name="search" size={24} />
        <Input
          className="input"
          value={text}
          placeholder="小区、楼栋、路名"
          placeholderClass="hint"
          confirmType="search"
          onInput={({ detail }) => setText(detail.value)}
        />
      </View>
      {found || forHome ? null : (
        <View className="list mt12">
          {home ? (
            <Cell icon="home" note="我家" onTap={() => choose(home)}>
              {home.text}
            </Cell>
          ) : null}
          {chooseOnMap ? (
            <Cell icon="pin" onTap={() => locate(chooseOnMap)}>
              在地图上选
            </Cell>
          ) : null}
          <Cell
            icon="navi"
            note={looking ? '正在找您的位置…' : '只用来派给管这里的人'}
            onTap={() => locate(platform.currentSpot)}
          >
            我现在的位置
          </Cell>
        </View>
      )}
      {found && found.length > 0 ? (
        <View className="list mt12">
          {found.map((address) => (
            <Cell key={address.id} icon="pin" note={address.communityName} onTap={() => take(address)}>
              {address.text}
            </Cell>
          ))}
        </View>
      ) : null}
      {found && found.length === 0 ? (
        <Strip tone="calm" icon="search">
          没有找到，换个说法试试，比如只写小区名
        </Strip>
      ) : null}
    </Page>
  );
}

/** 签到: scan the card at the door, be near, or say why not; at the centre one tap is enough. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PlaceKind } from '../../../../cloud/src/appointments/contract.constants';
import { wordsOf } from '../../../shared/api/errors';
import { platform, type LocalFile } from '../../../shared/platform';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { BigChoice } from './big-choice';
import { LocalPhotos } from '../../../shared/ui/local-photos';
import type { Doing } from './use-visit-act';
import { Words } from '../../../shared/ui/words';

type CheckIn = Omit<Doing<'check-in'>, 'act' | 'words'>;

interface CheckInProps {
  place: string;
  placeKind: PlaceKind;
  busy: boolean;
  onClose: () => void;
  onCheckIn: (how: CheckIn) => void;
}

const say = (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' });

function TypeCode({ busy, onCode }: { busy: boolean; onCode: (code: string) => void }) {
  const [code, setCode] = useState('');
  return (
    <View>
      <View className="sec">门牌卡上的编号</View>
      <TextField value={code} hint="例如 7K2M-Q9XD-4TRW" most={20} onChange={setCode} />
      <View className="mt12">
        <Button
          size="lg"
          block
          busy={busy && '正在签到…'}
          disabled={code.trim().length < 12}
          onTap={() => onCode(code.trim())}
        >
          签到
        </Button>
      </View>
    </View>
  );
}

function Outside({ busy, onCheckIn }: Pick<CheckInProps, 'busy' | 'onCheckIn'>) {
  const [reason, setReason] = useState('');
  const [photos, setPhotos] = useState<LocalFile[]>([]);
  const lacks = !reason.trim() ? '还要写一句原因' : photos.length === 0 ? '还要拍一张现场' : undefined;
  const send = async () => {
    const spot = await platform.currentSpot().catch(() => undefined);
    const point = spot ? { point: { lng: spot.lng, lat: spot.lat } } : {};
    onCheckIn({
      body: { by: { way: 'outside', reason: reason.trim(), photoIds: [], ...point } },
      files: photos.map((photo) => ({ ...photo, field: 'by.photoIds' })),
    });
  };
  return (
    <View>
      <Words label="为什么不在附近" hint="例如：老人在楼下花园" value={reason} onChange={setReason} />
      <LocalPhotos label="现场照片" photos={photos} max={3} onChange={setPhotos} />
      <View className="mt12">
        <Button
          size="lg"
          block
          busy={busy && '正在签到…'}
          disabled={Boolean(lacks)}
          onTap={() => void send()}
        >
          {lacks ?? '签到'}
        </Button>
      </View>
    </View>
  );
}

export function CheckInSheet({ place, placeKind, busy, onClose, onCheckIn }: CheckInProps) {
  const [way, setWay] = useState<'code' | 'outside'>();
  const withCode = (code: string) => onCheckIn({ body: { by: { way: 'doorCard', code } } });
  const scan = async () => {
    if (!platform.scanCode) return setWay('code');
    const code = await platform.scanCode();
    if (code) withCode(code);
    else setWay('code');
  };
  const near = async () => {
    const { lng, lat, accuracyMetres } = await platform.currentSpot();
    const accuracy = accuracyMetres === undefined ? {} : { accuracyMetres };
    onCheckIn({ body: { by: { way: 'place', point: { lng, lat }, ...accuracy } } });
  };
  return (
    <Sheet label="签到" onClose={onClose}>
      <View className="title">签到</View>
      <View className="cap">{place}</View>
      <View className="sheet-body">
        {placeKind !== 'home' ? (
          <Button
            size="lg"
            block
            busy={busy && '正在签到…'}
            onTap={() => onCheckIn({ body: { by: { way: 'centre' } } })}
          >
            {placeKind === 'centre' ? '人到了，开始' : '接通了，开始'}
          </Button>
        ) : way === 'code' ? (
          <TypeCode busy={busy} onCode={withCode} />
        ) : way === 'outside' ? (
          <Outside busy={busy} onCheckIn={onCheckIn} />
        ) : (
          <>
            <BigChoice
              icon="card"
              word="扫门牌卡"
              note="贴在门边的那张"
              onTap={() => void scan().catch(say)}
            />
            <BigChoice
              icon="pin"
              word="我在附近"
              note="用手机定位，300 米以内"
              onTap={() => void near().catch(say)}
            />
            <BigChoice
              icon="alert"
              word="不在附近"
              note="写明原因，拍一张现场"
              onTap={() => setWay('outside')}
            />
          </>
        )}
      </View>
    </Sheet>
  );
}

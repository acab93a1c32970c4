/** One matter in the list: state, date, title, and who does what until when. */
import { View } from '@tarojs/components';
import type { ResidentRequestRow } from '../../shared/api/types';
import { momentText, shortMoment } from '../../shared/format/time';
import { go } from '../../shared/platform/navigate';
import { Button } from '../../shared/ui/button';
import { StateTag } from '../../shared/ui/state-tag';

function NextLine({ row }: { row: ResidentRequestRow }) {
  const { next, number } = row;
  if (!next) return <View className="cap">{`编号 ${number}`}</View>;
  const when = next.by ? `${momentText(next.by, new Date())} 前` : '';
  return (
    <View className="cap">
      {next.who}
      <View className="sp" />
      <View className="due inline">{`${when}${next.doing}`}</View>
    </View>
  );
}

export function MatterCard({ row }: { row: ResidentRequestRow }) {
  const open = () => go('detail', { id: row.id });
  const rate = row.waitsForMe && row.state === 'resolved';
  return (
    <View className={`card matter ${row.waitsForMe ? 'waits' : ''}`} hoverClass="press" onClick={open}>
      <View className="matter-top">
        <StateTag state={row.state} />
        <View className="cap">{shortMoment(row.updatedAt, new Date())}</View>
      </View>
      <View className="lead">{row.title}</View>
      {row.forSenior ? <View className="cap">{`替${row.forSenior}说的`}</View> : null}
      {rate ? (
        <View className="matter-do">
          <View className="cap grow">请您看看办得怎么样</View>
          <View onClick={(event) => event.stopPropagation()}>
            <Button size="sm" onTap={() => go('detail', { id: row.id, rate: '1' })}>
              去评价
            </Button>
          </View>
        </View>
      ) : (
        <NextLine row={row} />
      )}
    </View>
  );
}

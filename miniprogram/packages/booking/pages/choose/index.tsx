/** Who comes, which day, what time: a wall calendar that an 80-year-old can read. */
import { useState } from 'react';
import { useParams } from '../../../../shared/platform/params';
import { chooseTitles } from '../../../../shared/booking/words';
import { Page } from '../../../../shared/ui/page';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { ChooseFoot } from '../../components/choose-foot';
import { ChooseSkeleton } from '../../components/choose-skeleton';
import { anyFull } from '../../components/full';
import { Refused } from '../../components/refused';
import type { PartName } from '../../components/parts';
import { useChoice } from '../../components/use-choice';
import { When } from '../../components/when';
import { Who } from '../../components/who';
import '../../booking.scss';

export default function Choose() {
  const asked = useParams();
  const choice = useChoice(asked);
  const [part, setPart] = useState<PartName>('day');
  const { ground, calendar } = choice;
  const { data, error } = ground;
  const title = asked.movingId ? '改约' : data ? chooseTitles[data.offer.kind] : '约时间';
  const refusal = asked.movingId ? undefined : data?.offer.refusal;
  const failed = error && !data ? error : calendar.error && !calendar.days ? calendar.error : undefined;
  const retry = () => {
    ground.reload();
    void calendar.reload();
  };
  const ready = data && calendar.days && !refusal;
  const bookable = choice.start !== undefined || anyFull(calendar.days ?? []);
  return (
    <Page
      title={title}
      back="back"
      className="booking"
      mainClass="choose"
      foot={ready && bookable ? <ChooseFoot asked={asked} choice={choice} /> : null}
    >
      {failed ? <LoadFailed error={failed} kept="还没约，什么都没丢" onRetry={retry} /> : null}
      {data && refusal ? <Refused words={refusal} /> : null}
      {data && !refusal ? <Who choice={choice} open={part === 'who'} onOpen={setPart} /> : null}
      {ready ? <When choice={choice} part={part} onOpen={setPart} /> : null}
      {!ready && !failed && !refusal ? <ChooseSkeleton whole={!data} /> : null}
    </Page>
  );
}

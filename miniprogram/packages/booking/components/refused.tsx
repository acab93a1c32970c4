/** Why this person cannot book it now, and whom to ask. */
import { platform } from '../../../shared/platform';
import { goBack } from '../../../shared/platform/navigate';
import { useSession } from '../../../shared/session/session';
import { Panel } from '../../../shared/ui/state-page';

export function Refused({ words }: { words: string }) {
  const phone = useSession((session) => session.me?.resident.community?.phone);
  return (
    <Panel
      picture="empty"
      title="这一项现在约不了"
      words={words}
      button={
        phone
          ? { word: '打电话问社区', icon: 'phone', onTap: () => platform.call(phone) }
          : { word: '看看别的服务', onTap: goBack }
      }
    />
  );
}

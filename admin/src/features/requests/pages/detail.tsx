// A request on one screen: left who and where, middle clocks and story and answer, right why.
import { useEffect } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useRead } from '../../../shared/api/hooks';
import { shortNumber } from '../../../shared/format/number';
import { useNow } from '../../../shared/format/now';
import { Failed, Loading } from '../../../shared/ui/boards';
import { useKeys } from '../../../shared/ui/keys';
import { Crumb } from '../../../shared/ui/crumb';
import { usePageTitle } from '../../../shared/ui/page-title';
import { neighbours } from '../api/list-order';
import { ActionDialog, dialogActions, type DialogAction } from '../components/action-dialog';
import { ClocksCard } from '../components/clocks-card';
import { DetailHead } from '../components/detail-head';
import { OutcomeCard } from '../components/outcome-card';
import { PersonCard } from '../components/person-card';
import { PlaceCard } from '../components/place-card';
import { StoryCard } from '../components/story-card';
import { WhyCard } from '../components/why-card';
import { WordsCard } from '../components/words-card';
import './detail.css';

export function DetailPage() {
  const { id = '' } = useParams();
  const now = useNow();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const detail = useRead('GET /desk/requests/:id', { params: { id } });
  const request = detail.data;
  const number = request ? shortNumber(request.number, now) : '';
  usePageTitle(
    number || '诉求',
    <Crumb lists={['/requests']} name="诉求">
      {number}
    </Crumb>,
    number,
  );
  const wanted = dialogActions.find((action) => action === search.get('do'));
  const shown = wanted && request?.can[wanted] ? wanted : null;
  const show = (action: DialogAction | null) => setSearch(action ? { do: action } : {}, { replace: true });
  useEffect(() => {
    if (wanted && request && !request.can[wanted]) setSearch({}, { replace: true });
  }, [wanted, request, setSearch]);
  const key = (action: DialogAction) => () => request?.can[action] && show(action);
  const go = (to: string | undefined) => to && void navigate(`/requests/${to}`);
  useKeys({
    a: key('accept'),
    s: key('start'),
    d: () => (request?.can.assign ? show('assign') : key('transfer')()),
    j: () => go(neighbours(id).after),
    k: () => go(neighbours(id).before),
  });
  if (!request) {
    return detail.isError ? (
      <Failed error={detail.error} retry={() => void detail.refetch()} />
    ) : (
      <Loading rows={10} />
    );
  }
  return (
    <>
      <DetailHead request={request} now={now} onAction={show} />
      <div className="dg" key={request.id}>
        <div className="col left">
          <WordsCard request={request} />
          <PersonCard request={request} now={now} />
          <PlaceCard request={request} />
        </div>
        <div className="col middle">
          <ClocksCard request={request} now={now} />
          <OutcomeCard request={request} now={now} />
          <StoryCard request={request} now={now} />
        </div>
        <div className="col right">
          <WhyCard request={request} />
        </div>
      </div>
      {shown && <ActionDialog id={request.id} action={shown} onClose={() => show(null)} />}
    </>
  );
}

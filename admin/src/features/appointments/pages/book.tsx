// Books for a resident who phones or comes by: who, what, when with whom; the sentence at the end is read back to them.
import type { PlaceKind } from '@constants/appointments';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { messageOf } from '../../../shared/api/errors';
import { useRead, useWrite } from '../../../shared/api/hooks';
import { isDay } from '../../../shared/format/days';
import { isoDay } from '../../../shared/format/time';
import { Nothing } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { Note } from '../../../shared/ui/marks';
import { Crumb } from '../../../shared/ui/crumb';
import { usePageTitle } from '../../../shared/ui/page-title';
import { toast } from '../../../shared/ui/toast';
import { dayAndClock } from '../api/days';
import { ResidentSearch } from '../components/book/resident-search';
import { What } from '../components/book/what';
import { SlotPicker, type Choice as SlotChoice } from '../components/slots/slot-picker';
import './book.css';

export function BookPage() {
  const [search] = useSearchParams();
  const requestId = search.get('requestId') ?? undefined;
  const request = useRead(
    'GET /desk/requests/:id',
    { params: { id: requestId ?? '' } },
    { enabled: requestId !== undefined },
  );
  usePageTitle(
    '替居民预约',
    <Crumb lists={['/appointments', '/appointments/list', '/appointments/waiting']} name="预约">
      替居民预约
    </Crumb>,
    '',
  );
  if (requestId && request.isPending) return null;
  const residentId = search.get('residentId') ?? request.data?.reporter.residentId;
  return (
    <BookForm
      from={search}
      residentId={residentId}
      request={request.data && { id: request.data.id, title: request.data.title }}
    />
  );
}

interface FormProps {
  from: URLSearchParams;
  residentId: string | undefined;
  request: { id: string; title: string } | undefined;
}

function BookForm({ from, residentId, request }: FormProps) {
  const navigate = useNavigate();
  const wantedDay = from.get('date') ?? undefined;
  const today = isoDay(Date.now());
  const [resident, setResident] = useState(residentId);
  const [offerId, setOfferId] = useState(from.get('offerId') ?? undefined);
  const [slot, setSlot] = useState<SlotChoice>({
    staffId: from.get('staffId') ?? undefined,
    date: isDay(wantedDay) && wantedDay > today ? wantedDay : today,
  });
  const [placeKind, setPlaceKind] = useState<PlaceKind>();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const offers = useRead('GET /desk/offers', {}, { staleMs: 300_000 });
  const book = useWrite('POST /desk/appointments');
  const active = (offers.data?.items ?? []).filter((offer) => offer.active);
  const offer = active.find(({ id }) => id === offerId);
  const place = placeKind && offer?.places.includes(placeKind) ? placeKind : offer?.places[0];
  const missing = offer?.questions.some(({ id, required }) => required && !answers[id]?.trim()) ?? true;
  const ready = Boolean(resident && offer && slot.start && place && !missing);

  const submit = () => {
    if (!resident || !offer || !slot.start || !place) return;
    const given = offer.questions.flatMap(({ id }) => {
      const text = answers[id]?.trim();
      return text ? [{ questionId: id, text }] : [];
    });
    book.mutate(
      {
        body: {
          offerId: offer.id,
          residentId: resident,
          start: slot.start,
          placeKind: place,
          answers: given,
          ...(offer.resource === 'staff' && slot.staffId ? { staffId: slot.staffId } : {}),
          ...(offer.resource === 'room' && slot.staffId ? { roomId: slot.staffId } : {}),
          ...(request ? { requestId: request.id } : {}),
        },
      },
      {
        onSuccess: (booked) => {
          toast(`约好了：${dayAndClock(booked.start)} ${booked.provider?.name ?? ''}。请读给居民听。`);
          void navigate(`/appointments?day=${isoDay(booked.start)}&appointment=${booked.id}`, {
            replace: true,
          });
        },
      },
    );
  };
  return (
    <div className="book">
      <section className="card">
        <div className="hd">
          <h1>替居民预约</h1>
        </div>
        <div className="bd col g12">
          {request && (
            <Note tone="plain">
              为诉求“<Link to={`/requests/${request.id}`}>{request.title}</Link>”约，约上后诉求里看得到。
            </Note>
          )}
          <div className="fd">
            <span className="lab">
              居民 <span className="bad">*</span>
            </span>
            <ResidentSearch value={resident} onChange={setResident} />
          </div>
          <What
            offers={active}
            loading={offers.isPending}
            offer={offer}
            place={place}
            answers={answers}
            onOffer={(id) => {
              setOfferId(id);
              setSlot({ staffId: slot.staffId, date: slot.date });
            }}
            onPlace={setPlaceKind}
            onAnswer={(id, text) => setAnswers({ ...answers, [id]: text })}
          />
        </div>
      </section>
      <section className="card when">
        <div className="hd">
          <h2>请谁、什么时候</h2>
        </div>
        <div className="bd">
          {offer && resident ? (
            <SlotPicker offerId={offer.id} residentId={resident} choice={slot} onChange={setSlot} anybody />
          ) : (
            <Nothing title="先选居民和服务" hint="这里会列出会这项服务的人和能约的时间。" />
          )}
          {book.error && <Note tone="bad">{messageOf(book.error)}</Note>}
        </div>
        <div className="dialog-foot">
          <span className="sp">
            {slot.start ? (
              <>
                约在{' '}
                <b className="pri">
                  {dayAndClock(slot.start)} {slot.staffId ? (slot.name ?? '') : '合适的人'}
                </b>
                ，居民会收到通知。
              </>
            ) : (
              <span className="sec">选好时间再预约。</span>
            )}
          </span>
          <Link className="btn" to="/appointments">
            取消
          </Link>
          <Button kind="main" busy={book.isPending} disabled={!ready} onClick={submit}>
            预约
          </Button>
        </div>
      </section>
    </div>
  );
}

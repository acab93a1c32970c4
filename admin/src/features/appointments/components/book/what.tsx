// Which service is booked, where it takes place, and what the offer asks.
import { placeKinds, type PlaceKind } from '@constants/appointments';
import { Select } from 'antd';
import type { Answer } from '../../../../shared/api/client';
import { Choice, Field } from '../../../../shared/ui/field';
import { Note } from '../../../../shared/ui/marks';
import { KindMark } from '../kind-mark';
import { Questions } from './questions';

type Offer = Answer<'GET /desk/offers'>['items'][number];

interface Props {
  offers: readonly Offer[];
  loading: boolean;
  offer: Offer | undefined;
  place: PlaceKind | undefined;
  answers: Readonly<Record<string, string>>;
  onOffer: (id: string | undefined) => void;
  onPlace: (place: PlaceKind) => void;
  onAnswer: (questionId: string, text: string) => void;
}

export function What({ offers, loading, offer, place, answers, onOffer, onPlace, onAnswer }: Props) {
  return (
    <>
      <Field label="服务" required help={offer && `${offer.summary}，${offer.durationMinutes}分钟`}>
        {(id) => (
          <Select
            id={id}
            value={offer?.id ?? null}
            placeholder="选一项服务"
            loading={loading}
            onChange={(next: string | null) => onOffer(next ?? undefined)}
            options={offers.map(({ id: value, kind, name }) => ({
              value,
              label: <KindMark kind={kind} name={name} />,
            }))}
          />
        )}
      </Field>
      {offer && offer.places.length > 1 && (
        <div className="fd">
          <span className="lab">在哪里</span>
          <Choice
            label="在哪里"
            options={offer.places.map((value) => ({ value, label: placeKinds[value] }))}
            value={place}
            onChange={onPlace}
          />
        </div>
      )}
      {offer && <Questions questions={offer.questions} answers={answers} onAnswer={onAnswer} />}
      {offer?.preparation && <Note>请居民准备：{offer.preparation}</Note>}
    </>
  );
}

// One offer: the form in parts, the rules read back as sentences beside it; what was typed stays until it is saved.
import { ConfigProvider } from 'antd';
import { useState } from 'react';
import { useRead, useWrite } from '../../../shared/api/hooks';
import { messageOf } from '../../../shared/api/errors';
import { useUnits } from '../../../shared/pick/unit-select';
import { Button } from '../../../shared/ui/button';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { movedOn } from './issues';
import { OfferBasics, OfferWho } from './offer-basics';
import { draftOf, fieldsOf, missing, type Offer, type OfferDraft } from './offer-draft';
import { OfferQuestions } from './offer-questions';
import { offerSentences } from './offer-sentences';
import { OfferEligibility, OfferLimits, OfferTimes } from './offer-when';

interface Props {
  start: OfferDraft;
  /** As it is stored now; differs from the draft while one types. */
  stored: Offer | undefined;
  readOnly: boolean;
  onSaved: (id: string) => void;
}

export function OfferEditor({ start, stored, readOnly, onSaved }: Props) {
  const [draft, setDraft] = useState(start);
  const save = useSave(setDraft, onSaved);
  const unitName = useUnitName(stored);
  const part = { draft, unitName, error: save.error, onChange: setDraft };
  const gap = missing(draft);
  return (
    <div className="offer">
      <ConfigProvider componentDisabled={readOnly}>
        <fieldset className="offer-form" disabled={readOnly}>
          <div className="row">
            <h2>{draft.name.trim() || '新服务项目'}</h2>
            {draft.id === undefined && <span className="tag o">还没保存</span>}
            <span className="sp" />
            {draft.id !== undefined && (
              <label className="row">
                <input
                  type="checkbox"
                  className="ck"
                  checked={draft.active}
                  onChange={(event) => setDraft({ ...draft, active: event.target.checked })}
                />
                居民可以约
              </label>
            )}
          </div>
          <Part title="这是什么服务">
            <OfferBasics {...part} />
          </Part>
          <Part title="谁来服务，在哪里">
            <OfferWho {...part} />
          </Part>
          <Part title="谁可以约">
            <OfferEligibility {...part} />
          </Part>
          <Part title="时间和名额">
            <OfferTimes {...part} />
          </Part>
          <Part title="次数和违约">
            <OfferLimits {...part} />
          </Part>
          <Part title="约的时候问什么">
            <OfferQuestions {...part} />
          </Part>
        </fieldset>
      </ConfigProvider>
      <aside className="offer-read" aria-label="读起来是这样">
        <Sentences draft={draft} unitName={unitName} />
        {save.error && <Note tone="bad">{messageOf(save.error)}</Note>}
        {movedOn(save.error) && stored && (
          <Button onClick={() => setDraft(draftOf(stored))}>放弃我改的，看最新的</Button>
        )}
        {!readOnly && (
          <>
            <Button kind="main" busy={save.busy} disabled={gap !== undefined} onClick={() => save.run(draft)}>
              {draft.id === undefined ? '建好这个项目' : '保存'}
            </Button>
            <span className={gap ? 'sm bad' : 'sm sec'}>{gap ?? '已约好的不受影响，新约的按新规则'}</span>
          </>
        )}
      </aside>
    </div>
  );
}

function useSave(setDraft: (draft: OfferDraft) => void, onSaved: (id: string) => void) {
  const create = useWrite('POST /desk/offers');
  const edit = useWrite('PUT /desk/offers/:id');
  const done = {
    onSuccess: (offer: Offer) => {
      toast(`“${offer.name}”已保存`);
      setDraft(draftOf(offer));
      onSaved(offer.id);
    },
  };
  const run = (draft: OfferDraft) => {
    const fields = fieldsOf(draft);
    if (draft.id === undefined || draft.version === undefined) return create.mutate({ body: fields }, done);
    const body = { ...fields, active: draft.active, version: draft.version };
    edit.mutate({ params: { id: draft.id }, body }, done);
  };
  return { run, busy: create.isPending || edit.isPending, error: create.error ?? edit.error };
}

/** Of one's own tree, or as the stored offer names it. */
function useUnitName(stored: Offer | undefined): (id: string) => string {
  const units = useUnits().data?.items ?? [];
  return (id) =>
    units.find((unit) => unit.id === id)?.name ??
    stored?.unitNames[stored.unitIds.indexOf(id)] ??
    '别处的单位';
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Sentences({ draft, unitName }: { draft: OfferDraft; unitName: (id: string) => string }) {
  const rooms = useRead('GET /desk/rooms', {}).data?.items ?? [];
  const names = {
    units: draft.unitIds.map(unitName),
    rooms: draft.roomIds.map((id) => rooms.find((room) => room.id === id)?.name ?? '别处的场地'),
  };
  return (
    <section>
      <h3>读起来是这样</h3>
      <ul>
        {offerSentences(draft, names).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

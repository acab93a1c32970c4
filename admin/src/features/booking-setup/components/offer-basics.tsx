// First part of an offer: what it is, how long, where, and by whom.
import { offerKinds, placeKinds, recordTemplates, resourceKinds } from '@constants/availability';
import type { OfferKind, PlaceKind, RecordTemplate, ResourceKind } from '@constants/availability';
import { skills, type Skill } from '@constants/accounts';
import { Select } from 'antd';
import { useRead } from '../../../shared/api/hooks';
import { Choice, Field, optionsOf, TextArea } from '../../../shared/ui/field';
import { issueAt } from './issues';
import { NumberField } from './number-field';
import { withKind, withResource, type OfferDraft } from './offer-draft';
import { PickMany, PickUnits } from './pick-many';

export interface PartProps {
  draft: OfferDraft;
  /** Also of units elsewhere that serve the same offer. */
  unitName: (id: string) => string;
  error: unknown;
  onChange: (draft: OfferDraft) => void;
}

export function OfferBasics({ draft, error, onChange }: PartProps) {
  const set = (change: Partial<OfferDraft>) => onChange({ ...draft, ...change });
  return (
    <div className="form-grid">
      <Field label="名称" required error={issueAt(error, '/name')}>
        {(id) => (
          <input
            id={id}
            className="in"
            maxLength={40}
            placeholder="例如：社工家访"
            value={draft.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label="类别" required help="定颜色、图标和服务记录的样式">
        {(id) => (
          <Select<OfferKind>
            id={id}
            value={draft.kind}
            onChange={(kind) => onChange(withKind(draft, kind))}
            options={optionsOf<OfferKind>(offerKinds)}
          />
        )}
      </Field>
      <Field label="一句话介绍" required wide help="居民在小程序里看到的，说清谁来、做什么">
        {(id) => (
          <input
            id={id}
            className="in"
            maxLength={300}
            value={draft.summary}
            onChange={(event) => set({ summary: event.target.value })}
          />
        )}
      </Field>
      <NumberField
        label="每次多久"
        unit="分钟"
        min={10}
        max={480}
        value={draft.durationMinutes}
        onChange={(durationMinutes = NaN) => set({ durationMinutes })}
      />
      <NumberField
        label="开始时间隔多久一个"
        unit="分钟"
        min={5}
        max={240}
        value={draft.stepMinutes}
        onChange={(stepMinutes = NaN) => set({ stepMinutes })}
        help="隔得大，选起来简单；隔得小，排得满"
      />
      <Field label="做完写什么记录">
        {(id) => (
          <Select<RecordTemplate>
            id={id}
            value={draft.recordTemplate}
            onChange={(recordTemplate) => set({ recordTemplate })}
            options={optionsOf<RecordTemplate>(recordTemplates)}
          />
        )}
      </Field>
      <NumberField
        label="每次收多少积分"
        unit="积分"
        min={0}
        max={10_000}
        value={draft.price ?? 0}
        onChange={(price = NaN) => set({ price })}
        help="填 0 就是免费"
      />
      <Field label="准备事项" aside="选填" wide help="约好以后告诉居民，比如带什么、穿什么">
        {(id) => (
          <TextArea
            id={id}
            rows={2}
            max={500}
            value={draft.preparation ?? ''}
            onChange={(preparation) => set({ preparation })}
          />
        )}
      </Field>
    </div>
  );
}

export function OfferWho({ draft, unitName, error, onChange }: PartProps) {
  const rooms = useRead('GET /desk/rooms', {});
  const set = (change: Partial<OfferDraft>) => onChange({ ...draft, ...change });
  return (
    <div className="form-grid">
      <div className="fd wide">
        <span className="lab">约的是什么</span>
        <Choice<ResourceKind>
          label="约的是什么"
          options={optionsOf<ResourceKind>(resourceKinds)}
          value={draft.resource}
          onChange={(resource) => onChange(withResource(draft, resource))}
        />
      </div>
      <Field
        label="由哪些单位服务"
        required
        wide
        help="选上级就包括它下面的单位；社工站服务它所在的社区"
        error={issueAt(error, '/unitIds')}
      >
        {(id) => (
          <PickUnits
            id={id}
            value={draft.unitIds}
            nameOf={unitName}
            onChange={(unitIds) => set({ unitIds })}
          />
        )}
      </Field>
      {draft.resource === 'staff' ? (
        <>
          <Field label="在哪里服务" required error={issueAt(error, '/places')}>
            {(id) => (
              <PickMany<PlaceKind>
                id={id}
                label="在哪里服务"
                placeholder="至少选一种"
                options={optionsOf<PlaceKind>(placeKinds)}
                value={draft.places}
                onChange={(places) => set({ places })}
              />
            )}
          </Field>
          <Field label="要会什么" aside="每样都要会" error={issueAt(error, '/skills')}>
            {(id) => (
              <PickMany<Skill>
                id={id}
                label="要会什么"
                placeholder="谁都行"
                options={optionsOf<Skill>(skills)}
                value={draft.skills}
                onChange={(chosen) => set({ skills: chosen })}
              />
            )}
          </Field>
        </>
      ) : (
        <Field label="哪些场地或窗口" wide error={issueAt(error, '/roomIds')}>
          {(id) => (
            <PickMany
              id={id}
              label="哪些场地或窗口"
              placeholder="所选单位的全部"
              options={(rooms.data?.items ?? []).map((room) => ({
                value: room.id,
                label: `${room.name}(${room.unitName})`,
              }))}
              value={draft.roomIds}
              onChange={(roomIds) => set({ roomIds })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

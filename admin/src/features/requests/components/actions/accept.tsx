// Accept: settle the category (the suggestion stands first) and the urgency.
import { urgencies, type Urgency } from '@constants/requests';
import type { StaffRequest } from '@contract/requests';
import { useState } from 'react';
import { useWrite } from '../../../../shared/api/hooks';
import { CategorySelect } from '../../../../shared/pick/category-select';
import { FormDrawer } from '../../../../shared/ui/dialog';
import { Field, optionsOf } from '../../../../shared/ui/field';
import { ChoiceField } from '../../../../shared/ui/form-fields';
import { Note } from '../../../../shared/ui/marks';
import { toast } from '../../../../shared/ui/toast';

export interface ActionProps {
  request: StaffRequest;
  onClose: () => void;
}

export function AcceptForm({ request, onClose }: ActionProps) {
  const { suggestion } = request;
  const [category, setCategory] = useState(request.category?.code ?? suggestion?.code);
  const [urgency, setUrgency] = useState<Urgency>(request.urgency);
  const accept = useWrite('POST /desk/requests/:id/accept');
  const submit = () => {
    if (!category) return;
    accept.mutate(
      { params: { id: request.id }, body: { version: request.version, categoryCode: category, urgency } },
      {
        onSuccess: (after) => {
          const owner = after.owner?.kind === 'staff' ? after.owner.name : after.owner?.unitName;
          toast(owner ? `已受理，按规则派给 ${owner}` : '已受理');
          onClose();
        },
      },
    );
  };
  return (
    <FormDrawer
      title="受理"
      hint={request.number}
      submit="受理"
      busy={accept.isPending}
      disabled={!category}
      error={accept.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="md pre">{request.text}</p>
      <Field
        label="事项分类"
        required
        help={
          suggestion
            ? `系统猜的是“${suggestion.name}”，把握 ${Math.round(suggestion.confidence * 100)}%`
            : '系统拿不准，请您定'
        }
      >
        {(id) => <CategorySelect id={id} value={category} onChange={setCategory} />}
      </Field>
      <ChoiceField
        label="紧急程度"
        options={optionsOf<Urgency>(urgencies)}
        value={urgency}
        onChange={setUrgency}
      />
      <Note tone="plain">受理后系统马上按派单规则找承办人，居民会收到受理通知。</Note>
    </FormDrawer>
  );
}

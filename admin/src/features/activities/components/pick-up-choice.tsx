// Who fetches the child: only the people whom the guardian has named.
import { pickUpRelations } from '@constants/activities';
import type { PickUp } from '@contract/activities';
import { Button } from '../../../shared/ui/button';

interface Props {
  pickUps: readonly PickUp[];
  onChoose: (id: string) => void;
  onClose: () => void;
}

export function PickUpChoice({ pickUps, onChoose, onClose }: Props) {
  return (
    <div className="row wrap" role="group" aria-label="谁来接">
      <span className="sec">谁来接？</span>
      {pickUps.map(({ id, name, relation, phoneMasked }) => (
        <Button key={id} small onClick={() => onChoose(id)}>
          {name} {pickUpRelations[relation]} {phoneMasked}
        </Button>
      ))}
      <Button small kind="quiet" onClick={onClose}>
        取消
      </Button>
    </div>
  );
}

// The one flag that matters most in a list row.
import type { StaffRequestRow } from '@contract/requests';
import { tagLabel } from '../../../shared/format/tags';
import { Flag } from '../../../shared/ui/marks';

export function RowFlags({ row }: { row: StaffRequestRow }) {
  if (row.flags.includes('urgent')) {
    return (
      <Flag tone="solid" icon="alert">
        紧急
      </Flag>
    );
  }
  if (row.flags.includes('overdue')) {
    return (
      <Flag tone="bad" icon="alert">
        超时
      </Flag>
    );
  }
  if (row.returnCount > 0) {
    return (
      <Flag tone="due" icon="ret">
        退{row.returnCount}
      </Flag>
    );
  }
  if (row.tags.map(tagLabel).includes('独居老人')) {
    return (
      <Flag tone="pri" icon="home">
        独居
      </Flag>
    );
  }
  if (row.flags.includes('content')) {
    return (
      <Flag tone="due" icon="alert">
        待核
      </Flag>
    );
  }
  return row.flags.includes('anonymous') ? (
    <Flag tone="plain" icon="lock">
      匿名
    </Flag>
  ) : null;
}

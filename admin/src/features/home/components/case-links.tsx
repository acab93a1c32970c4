// What waits for a social worker in the case files: to be taken over, to be reviewed within the week.
import { reviewSoonDays } from '@constants/cases';
import { Link } from 'react-router';
import { useRead } from '../../../shared/api/hooks';
import { useMay, useStaff } from '../../../shared/auth/session';
import { Icon } from '../../../shared/ui/icon';

export function CaseLinks() {
  const mayManage = useMay('cases.manage');
  const { id: workerId } = useStaff();
  const due = useRead(
    'GET /desk/cases',
    { query: { view: 'dueReview', workerId, limit: 1 } },
    { enabled: mayManage },
  );
  if (!due.data) return null;
  const { total, counts } = due.data;
  return (
    <>
      {counts.toAccept > 0 && (
        <Link className="btn" to="/cases?view=toAccept">
          <Icon name="toperson" />
          等我接手的个案 <b className="due">{counts.toAccept}份</b>
        </Link>
      )}
      {total > 0 && (
        <Link className="btn" to={`/cases?view=dueReview&workerId=${workerId}`}>
          <Icon name="heart" />
          {reviewSoonDays}天内要回顾 <b className="due">{total}份</b>
        </Link>
      )}
    </>
  );
}

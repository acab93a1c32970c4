// An address that leads nowhere, or a page that broke: says so and leads back.
import { Link, useRouteError } from 'react-router';
import { Nothing } from '../shared/ui/boards';

export function Lost() {
  const error = useRouteError();
  return (
    <Nothing
      title={error ? '这一页没能显示' : '没有这一页'}
      hint={error ? '请刷新再试。您已提交的内容都在。' : '地址可能写错了，或者这一页已经挪走。'}
      action={
        <Link className="btn" to="/">
          回到今天
        </Link>
      }
    />
  );
}

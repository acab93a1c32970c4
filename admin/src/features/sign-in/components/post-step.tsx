// Last step for those with more than one post: which one to come in with, and when one was last here.
import type { SignedInStaff } from '@contract/accounts';
import { roles } from '@constants/accounts';
import { Select } from 'antd';
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { fullMoment } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { Note } from '../../../shared/ui/marks';

export function PostStep({ staff, onDone }: { staff: SignedInStaff; onDone: () => void }) {
  const held = staff.posts.findIndex(
    ({ unitId, role }) => unitId === staff.post.unitId && role === staff.post.role,
  );
  const [chosen, setChosen] = useState(Math.max(0, held));
  const change = useWrite('POST /desk/me/post');
  const enter = () => {
    const post = staff.posts[chosen];
    if (!post || chosen === held) onDone();
    else change.mutate({ body: { unitId: post.unitId, role: post.role } }, { onSuccess: onDone });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      {change.error && <Note tone="bad">{messageOf(change.error)}</Note>}
      <Field label="工号">
        {(id) => (
          <div className="in tall">
            <Icon name="user" />
            <input id={id} readOnly value={`${staff.username}  ${staff.name}`} />
          </div>
        )}
      </Field>
      <Field label="用哪个岗位进入" help={`您有 ${staff.posts.length}个岗位，进去以后也能换`}>
        {(id) => (
          <Select
            id={id}
            size="large"
            autoFocus
            prefix={<Icon name="bld" />}
            value={chosen}
            onChange={setChosen}
            options={staff.posts.map((post, value) => ({
              value,
              label: `${post.unitName} ${roles[post.role]}`,
            }))}
          />
        )}
      </Field>
      <Button kind="main" type="submit" className="enter" busy={change.isPending}>
        进入
      </Button>
      {staff.lastSignIn && (
        <Note tone="plain">
          上次登录：{fullMoment(staff.lastSignIn.at)}，来自 {staff.lastSignIn.ip}
          。不是您本人，请马上找管理员。
        </Note>
      )}
    </form>
  );
}

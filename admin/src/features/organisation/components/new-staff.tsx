// A new person: who, which posts, which skills; the one-time code with which they set their password.
import { skills as skillWords, type Skill } from '@constants/accounts';
import { Select } from 'antd';
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { Dialog, FormDrawer } from '../../../shared/ui/dialog';
import { Field, optionsOf } from '../../../shared/ui/field';
import { LineField } from '../../../shared/ui/form-fields';
import { CapacityField } from './capacity-field';
import { PostsField, settledPosts, type PostDraft } from './posts-field';

const officeHours = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 510, to: 720 },
  { weekday, from: 840, to: 1050 },
]);

export function NewStaff({ unitId, onClose }: { unitId: string | undefined; onClose: () => void }) {
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [phone, setPhone] = useState('');
  const [skills, setSkills] = useState<Skill[]>([]);
  const [capacity, setCapacity] = useState(8);
  const [posts, setPosts] = useState<PostDraft[]>([{ unitId, role: 'socialWorker' }]);
  const create = useWrite('POST /staff');
  const settled = settledPosts(posts);
  const phoneWrong = phone !== '' && !/^1\d{10}$/.test(phone);
  const usernameWrong = username !== '' && !/^[a-z][a-z0-9._-]{2,39}$/.test(username);
  if (create.data)
    return <OnceCode name={create.data.staff.name} code={create.data.resetCode} onClose={onClose} />;
  return (
    <FormDrawer
      title="新增人员"
      submit="新增"
      busy={create.isPending}
      disabled={!name.trim() || !username || !phone || phoneWrong || usernameWrong || !settled}
      error={create.error}
      onClose={onClose}
      onSubmit={() =>
        settled &&
        create.mutate({
          body: {
            name: name.trim(),
            username,
            phone,
            skills,
            capacity,
            dutyFrames: officeHours,
            posts: settled,
          },
        })
      }
    >
      <LineField label="姓名" required max={40} value={name} onChange={setName} />
      <LineField
        label="工号"
        required
        error={usernameWrong ? '小写字母开头，3到40位字母、数字或 . _ -' : undefined}
        help="登录时用"
        max={40}
        value={username}
        onChange={(text) => setUsername(text.trim())}
      />
      <LineField
        label="手机号"
        required
        error={phoneWrong ? '请填 11位手机号' : undefined}
        inputMode="numeric"
        max={11}
        value={phone}
        onChange={(text) => setPhone(text.trim())}
      />
      <div className="fd">
        <span className="lab">
          岗位 <span className="bad">*</span>
        </span>
        <PostsField posts={posts} onChange={setPosts} />
      </div>
      <Field label="技能">
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={skills}
            onChange={setSkills}
            placeholder="没有"
            options={optionsOf<Skill>(skillWords)}
          />
        )}
      </Field>
      <CapacityField
        help="满了就不再自动派给他；班次先按办公时间，之后可以改"
        value={capacity}
        onChange={setCapacity}
      />
    </FormDrawer>
  );
}

export function OnceCode({ name, code, onClose }: { name: string; code: string; onClose: () => void }) {
  return (
    <Dialog title={`${name} 的一次性重置码`} width={460} onClose={onClose}>
      <div className="dialog-body">
        <span className="once-code">{code}</span>
        <span className="sec">
          请当面或电话告诉本人。登录页选“用重置码设新密码”。只显示这一次，用过就作废。
        </span>
      </div>
    </Dialog>
  );
}

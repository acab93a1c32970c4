// Who one is: change the post, bind WeChat, change the password, leave.
import { roles } from '@constants/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../shared/api/client';
import { messageOf } from '../shared/api/errors';
import { useWrite } from '../shared/api/hooks';
import { useStaff } from '../shared/auth/session';
import { Icon } from '../shared/ui/icon';
import { Avatar } from '../shared/ui/marks';
import { toast } from '../shared/ui/toast';
import { BindingCode, NewPassword } from './my-dialogs';

export function MyMenu() {
  const staff = useStaff();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'binding' | 'password' | null>(null);
  const changePost = useWrite('POST /desk/me/post');
  const duty = useWrite('POST /desk/me/duty');
  const leave = async () => {
    await call('POST /sign-out').catch((error: unknown) => toast(messageOf(error)));
    queries.clear();
    void navigate('/sign-in', { replace: true });
  };
  const others = staff.posts.filter(
    ({ unitId, role }) => unitId !== staff.post.unitId || role !== staff.post.role,
  );
  const items: MenuProps['items'] = [
    ...others.map((post) => ({
      key: `${post.unitId} ${post.role}`,
      label: `换到 ${post.unitName} · ${roles[post.role]}`,
      onClick: () => {
        changePost.mutate(
          { body: { unitId: post.unitId, role: post.role } },
          { onSuccess: () => void navigate('/') },
        );
      },
    })),
    ...(others.length > 0 ? [{ type: 'divider' as const }] : []),
    {
      key: 'duty',
      label: staff.onDuty ? '离岗(不再自动派给我)' : '上岗(可以派给我)',
      onClick: () => duty.mutate({ body: { onDuty: !staff.onDuty } }),
    },
    {
      key: 'binding',
      label: staff.wechatBound ? '换绑微信' : '绑定微信',
      onClick: () => setDialog('binding'),
    },
    { key: 'password', label: '修改密码', onClick: () => setDialog('password') },
    { key: 'leave', label: '退出登录', onClick: () => void leave() },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <button type="button" className="me">
          <Avatar name={staff.name} />
          <span className="who">
            <b>{staff.name}</b>{' '}
            <span className="sec">
              {staff.post.unitName} · {roles[staff.post.role]}
            </span>
          </span>
          <Icon name="down" size="s" />
          <span className="only-read">我的菜单</span>
        </button>
      </Dropdown>
      {dialog === 'binding' && <BindingCode onClose={() => setDialog(null)} />}
      {dialog === 'password' && <NewPassword onClose={() => setDialog(null)} />}
    </>
  );
}

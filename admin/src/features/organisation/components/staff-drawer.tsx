// One person: posts, skills, duty hours, leave, reset code, disable; each part saves by itself.
import type { StaffDetail } from '@contract/accounts';
import { useState } from 'react';
import { useRead, useWrite } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { useClashCheck } from '../../../shared/ui/clash-check';
import { Drawer } from '../../../shared/ui/drawer';
import { toast } from '../../../shared/ui/toast';
import { Leaves } from './leaves';
import { OnceCode } from './new-staff';
import { Part } from './part';
import { PostsField, settledPosts, type PostDraft } from './posts-field';
import { WorkFields } from './work-fields';

export function StaffDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const detail = useRead('GET /staff/:id', { params: { id } });
  const mayManage = useMay('staff.manage');
  const staff = detail.data;
  const check = useClashCheck();
  return (
    <Drawer
      label={staff?.name ?? '人员'}
      size={520}
      title={staff?.name ?? '人员'}
      marks={
        <>
          {staff && <span className="sec">{staff.username}</span>}
          {staff?.disabled && <span className="tag r">账号已停用</span>}
        </>
      }
      onClose={onClose}
    >
      {!staff &&
        (detail.isError ? <Failed error={detail.error} retry={() => void detail.refetch()} /> : <Loading />)}
      {staff && (
        <>
          <div className="kv">
            <span className="sec">电话</span>
            <span>{staff.phoneMasked}</span>
            <span className="sec">手上</span>
            <span>
              {staff.load}/{staff.capacity} 件
            </span>
            <span className="sec">登录</span>
            <span>
              {staff.totpEnrolled ? '已绑定身份验证器' : '没有绑定身份验证器'}，
              {staff.wechatBound ? '已绑定微信' : '没有绑定微信'}
            </span>
          </div>
          <WorkFields key={`work ${staff.version}`} staff={staff} readOnly={!mayManage} check={check} />
          {mayManage && <Posts key={`posts ${staff.version}`} staff={staff} />}
          <Leaves staff={staff} readOnly={!mayManage} />
          {mayManage && <Account staff={staff} />}
          {check.dialog}
        </>
      )}
    </Drawer>
  );
}

function Posts({ staff }: { staff: StaffDetail }) {
  const [posts, setPosts] = useState<PostDraft[]>(staff.posts.map(({ unitId, role }) => ({ unitId, role })));
  const save = useWrite('PUT /staff/:id/posts');
  const settled = settledPosts(posts);
  return (
    <Part name="岗位" error={save.error}>
      <PostsField posts={posts} onChange={setPosts} />
      <div className="row">
        <span className="sm sec">改了岗位，他在各处的登录会马上退出。</span>
        <span className="sp" />
        <Button
          busy={save.isPending}
          disabled={!settled}
          onClick={() =>
            settled &&
            save.mutate(
              { params: { id: staff.id }, body: { posts: settled } },
              { onSuccess: () => toast('岗位已调整') },
            )
          }
        >
          保存岗位
        </Button>
      </div>
    </Part>
  );
}

function Account({ staff }: { staff: StaffDetail }) {
  const reset = useWrite('POST /staff/:id/reset');
  const disable = useWrite('POST /staff/:id/disable');
  const enable = useWrite('POST /staff/:id/enable');
  const params = { id: staff.id };
  return (
    <Part name="账号" error={reset.error ?? disable.error ?? enable.error}>
      <div className="row">
        <Button busy={reset.isPending} onClick={() => reset.mutate({ params })}>
          生成密码重置码
        </Button>
        {staff.disabled ? (
          <Button
            busy={enable.isPending}
            onClick={() => enable.mutate({ params }, { onSuccess: () => toast('账号已恢复') })}
          >
            恢复账号
          </Button>
        ) : (
          <Button
            kind="danger"
            busy={disable.isPending}
            onClick={() => disable.mutate({ params }, { onSuccess: () => toast('账号已停用，随时可以恢复') })}
          >
            停用账号
          </Button>
        )}
      </div>
      <span className="sm sec">停用后马上退出登录，不再派单给他；手上的诉求要另外转派。</span>
      {reset.data && <OnceCode name={staff.name} code={reset.data.resetCode} onClose={reset.reset} />}
    </Part>
  );
}

// A person's posts: a unit and a role each, one to five.
import { roles, type Role } from '@constants/accounts';
import { Select } from 'antd';
import { UnitSelect } from '../../../shared/pick/unit-select';
import { Button } from '../../../shared/ui/button';
import { optionsOf } from '../../../shared/ui/field';

export interface PostDraft {
  unitId: string | undefined;
  role: Role;
}

interface Props {
  posts: readonly PostDraft[];
  onChange: (posts: PostDraft[]) => void;
}

export function settledPosts(posts: readonly PostDraft[]): Array<{ unitId: string; role: Role }> | null {
  const settled = posts.flatMap(({ unitId, role }) => (unitId ? [{ unitId, role }] : []));
  return settled.length === posts.length && settled.length > 0 ? settled : null;
}

export function PostsField({ posts, onChange }: Props) {
  const set = (index: number, post: PostDraft) =>
    onChange(posts.map((old, at) => (at === index ? post : old)));
  return (
    <div className="col" style={{ gap: 8 }}>
      {posts.map((post, index) => (
        <div className="row" key={index}>
          <span className="sp">
            <UnitSelect
              label={`第${index + 1}个岗位的单位`}
              value={post.unitId}
              onChange={(unitId) => set(index, { ...post, unitId })}
            />
          </span>
          <Select
            aria-label={`第${index + 1}个岗位的角色`}
            style={{ width: 116 }}
            value={post.role}
            onChange={(role: Role) => set(index, { ...post, role })}
            options={optionsOf<Role>(roles)}
          />
          <Button
            kind="quiet"
            icon="x"
            aria-label="去掉这个岗位"
            disabled={posts.length === 1}
            onClick={() => onChange(posts.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {posts.length < 5 && (
        <Button
          small
          icon="plus"
          onClick={() => onChange([...posts, { unitId: undefined, role: 'handler' }])}
        >
          再加一个岗位
        </Button>
      )}
    </div>
  );
}

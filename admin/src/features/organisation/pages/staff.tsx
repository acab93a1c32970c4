// Units as a tree, and the people who have a post in the chosen one or below it.
import { roles, type Role } from '@constants/accounts';
import { Select } from 'antd';
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { useNow } from '../../../shared/format/now';
import { useUnits } from '../../../shared/pick/unit-select';
import { useAddress } from '../../../shared/table/address';
import { ColumnChooser } from '../../../shared/table/column-chooser';
import { useColumns } from '../../../shared/table/columns';
import { ListBody } from '../../../shared/table/list-body';
import { SearchBox } from '../../../shared/table/search-box';
import { Button } from '../../../shared/ui/button';
import { optionsOf } from '../../../shared/ui/field';
import { PageTabs, peopleTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { NewStaff } from '../components/new-staff';
import { staffColumns } from '../components/staff-columns';
import { StaffDrawer } from '../components/staff-drawer';
import { UnitTree } from '../components/unit-tree';
import './staff.css';

const size = 50;

export function StaffPage() {
  const { get, change, show, paging } = useAddress();
  const units = useUnits();
  const now = useNow();
  const mayManage = useMay('staff.manage');
  const [adding, setAdding] = useState(false);
  const unitId = get('unitId');
  const role = get('role');
  const list = useRead(
    'GET /staff',
    {
      query: {
        limit: size,
        unitId,
        role: role && role in roles ? (role as Role) : undefined,
        text: get('text'),
        cursor: paging.cursor,
      },
    },
    { keepPrevious: true },
  );
  const columns = useColumns(
    'staff',
    staffColumns(now, (id) => show('staff', id)),
  );
  usePageTitle('人员', <b>人员</b>, '');
  const open = get('staff');
  return (
    <div className="org">
      <UnitTree
        units={units.data?.items}
        error={units.error}
        chosen={unitId}
        onChoose={(next) => change({ unitId: next })}
      />
      <section className="card list-card">
        <h1 className="only-read">单位和人员</h1>
        <PageTabs tabs={peopleTabs} label="人员" />
        <div className="fbar">
          <SearchBox label="姓名或工号" value={get('text')} onSearch={(text) => change({ text })} />
          <Select
            aria-label="角色"
            style={{ width: 140 }}
            allowClear
            placeholder="所有角色"
            value={role ?? null}
            onChange={(next: string | null) => change({ role: next ?? undefined })}
            options={optionsOf<Role>(roles)}
          />
          <span className="sp" />
          <ColumnChooser columns={columns} />
          {mayManage && (
            <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
              新增人员
            </Button>
          )}
        </div>
        <ListBody
          list={list}
          label="人员列表"
          columns={columns}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          nothing={{ title: '没有符合的人', hint: '换一个单位，或清掉搜索再看。' }}
          pages={{ paging, size }}
          unit="人"
        />
      </section>
      {open && <StaffDrawer id={open} onClose={() => show('staff', undefined)} />}
      {adding && <NewStaff unitId={unitId} onClose={() => setAdding(false)} />}
    </div>
  );
}

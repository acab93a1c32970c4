// Residents, masked; a person's full data only with a reason that goes into the audit log.
import { personTags, type PersonTag } from '@constants/people';
import { Select } from 'antd';
import { useRead } from '../../../shared/api/hooks';
import { useAddress } from '../../../shared/table/address';
import { ColumnChooser } from '../../../shared/table/column-chooser';
import { useColumns } from '../../../shared/table/columns';
import { ListBody } from '../../../shared/table/list-body';
import { SearchBox } from '../../../shared/table/search-box';
import { UnitFilter } from '../../../shared/table/unit-filter';
import { optionsOf } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { PageTabs, peopleTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { residentColumns } from '../components/resident-columns';
import { ResidentDrawer } from '../components/resident-drawer';
import './residents.css';

const size = 50;

export function ResidentsPage() {
  const { get, change, show, paging } = useAddress();
  const tag = get('tag');
  const list = useRead(
    'GET /residents',
    {
      query: {
        limit: size,
        text: get('text'),
        unitId: get('unitId'),
        tag: tag && tag in personTags ? (tag as PersonTag) : undefined,
        cursor: paging.cursor,
      },
    },
    { keepPrevious: true },
  );
  const columns = useColumns(
    'residents',
    residentColumns((id) => show('resident', id)),
  );
  usePageTitle('居民', <b>居民</b>, '');
  const open = get('resident');
  return (
    <section className="card list-card">
      <h1 className="only-read">居民</h1>
      <PageTabs tabs={peopleTabs} label="人员" />
      <div className="fbar">
        <SearchBox label="姓名、电话或地址" value={get('text')} onSearch={(text) => change({ text })} />
        <UnitFilter value={get('unitId')} onChange={(unitId) => change({ unitId })} />
        <Select
          aria-label="人群标签"
          style={{ width: 150 }}
          allowClear
          placeholder="所有人群"
          value={tag ?? null}
          onChange={(next: string | null) => change({ tag: next ?? undefined })}
          options={optionsOf<PersonTag>(personTags)}
        />
        <span className="sp" />
        <span className="sm sec row g4">
          <Icon name="lock" size="s" />
          列表只显示脱敏信息，不能导出
        </span>
        <ColumnChooser columns={columns} />
      </div>
      <ListBody
        list={list}
        label="居民列表"
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ nameMasked }) => nameMasked}
        nothing={{ title: '没有符合的居民', hint: '换一个单位或标签，或清掉搜索再看。' }}
        pages={{ paging, size }}
        unit="人"
      />
      {open && <ResidentDrawer id={open} onClose={() => show('resident', undefined)} />}
    </section>
  );
}

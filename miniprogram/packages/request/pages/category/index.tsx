/** 哪类事: the kinds of matter in plain words; not choosing is fine, the community sorts it. */
import { aria } from '../../../../shared/ui/aria';
import { View } from '@tarojs/components';
import type { CategoryNode } from '../../../../shared/api/types';
import { goBack } from '../../../../shared/platform/navigate';
import { changeDraft, useDraft } from '../../../../shared/session/draft';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { categoryIcon } from '../../../../shared/ui/category-icon';
import { Icon } from '../../../../shared/ui/icon';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { loadCategories } from '../../components/categories';

/** Kinds without finer ones stand together instead of each under its own name. */
const inGroups = (nodes: CategoryNode[]) => {
  const grouped = nodes.filter(({ children }) => children.length > 0);
  const single = nodes.filter(({ children }) => children.length === 0);
  return single.length > 0 ? [...grouped, { code: 'single', name: '别的事', children: single }] : grouped;
};

export default function Category() {
  const { data, error, waiting, reload } = useLoad(loadCategories);
  const chosen = useDraft((draft) => draft.category?.code);
  const choose = (node: { code: string; name: string; icon: string }) => {
    changeDraft({ category: { ...node, suggested: false } });
    goBack();
  };
  const leaveOpen = () => {
    changeDraft({ category: undefined });
    goBack();
  };
  return (
    <Page title="哪类事" back="back">
      {error && !data ? <LoadFailed error={error} kept="您写的都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton /> : null}
      {data &&
        inGroups(data).map((group) => (
          <View key={group.code}>
            <View className="sec">{group.name}</View>
            <View className="chips">
              {group.children.map(({ code, name, icon }) => (
                <View
                  key={code}
                  className={`chip ${code === chosen ? 'on' : ''}`}
                  {...aria('button')}
                  onClick={() => choose({ code, name, icon })}
                >
                  <Icon name={categoryIcon(icon)} size={22} />
                  {name}
                </View>
              ))}
            </View>
          </View>
        ))}
      {data ? (
        <View style={{ marginTop: '24px' }}>
          <Button tone="q" block onTap={leaveOpen}>
            说不清，社区来分
          </Button>
        </View>
      ) : null}
    </Page>
  );
}

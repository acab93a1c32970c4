/** One action on one request: its few questions and one button; without a network it is queued. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import type { CategoryNode, StaffRequest } from '../../../../shared/api/types';
import { platform } from '../../../../shared/platform';
import { goBack } from '../../../../shared/platform/navigate';
import { act } from '../../../../shared/session/outbox';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Choices, choicesOf } from '../../../../shared/ui/choices';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { showToast } from '../../../../shared/ui/toast';
import { Toggle } from '../../../../shared/ui/toggle';
import { Words } from '../../../../shared/ui/words';
import { endpointOf } from '../../../../shared/work/next-action';
import { sayDone } from '../../../../shared/work/use-act';
import { bodyOf, forms, missing, type FormAction, type Values } from '../../components/action-form';
import { Targets } from '../../components/targets';
import { WorkPhotos } from '../../components/work-photos';

interface Loaded {
  request: StaffRequest;
  categories: CategoryNode[];
}

async function load(id: string, action: FormAction): Promise<Loaded> {
  const request = await call('GET /desk/requests/:id', { params: { id } });
  const categories = forms[action].choice === 'category' ? (await call('GET /categories', {})).items : [];
  return { request, categories };
}

const leaves = (nodes: CategoryNode[]) =>
  Object.fromEntries(
    nodes
      .flatMap((node) => (node.children.length > 0 ? node.children : [node]))
      .map(({ code, name }) => [code, name]),
  );

function Questions({
  action,
  loaded,
  values,
  change,
}: {
  action: FormAction;
  loaded: Loaded;
  values: Values;
  change: (part: Partial<Values>) => void;
}) {
  const form = forms[action];
  const choice =
    form.choice === 'category' ? { label: '哪类事', options: leaves(loaded.categories) } : form.choice;
  return (
    <View>
      {choice ? (
        <Choices
          label={choice.label}
          options={choicesOf(choice.options)}
          value={values.choice}
          onChange={(picked) => change({ choice: picked })}
        />
      ) : null}
      {form.second ? (
        <Choices
          label={form.second.label}
          options={choicesOf(form.second.options)}
          value={values.second}
          onChange={(second) => change({ second })}
        />
      ) : null}
      {form.target ? (
        <Targets
          requestId={loaded.request.id}
          value={values.target}
          onChange={(target) => change({ target })}
        />
      ) : null}
      {form.words ? (
        <Words
          label={form.words.label}
          hint={form.words.label}
          value={values.words}
          most={form.words.most}
          onChange={(words) => change({ words })}
        />
      ) : null}
      {form.privateWords ? (
        <Words
          label="内部记录（居民看不到）"
          hint="内部记录（居民看不到）"
          value={values.privateWords}
          most={2000}
          onChange={(privateWords) => change({ privateWords })}
        />
      ) : null}
      {form.toResident ? (
        <View className="list mt12">
          <View className="lrow">
            <View className="grow">也告诉居民</View>
            <Toggle
              on={values.toResident}
              label="也告诉居民"
              onChange={(toResident) => change({ toResident })}
            />
          </View>
        </View>
      ) : null}
      {form.photos ? <WorkPhotos onChange={(photoIds) => change({ photoIds })} /> : null}
    </View>
  );
}

export default function Action() {
  const { id = '', action: name = 'note' } = useRouter().params;
  const action = name as FormAction;
  const form = forms[action];
  const draftName = `work.${id}.${action}`;
  const { data, error, waiting, reload } = useLoad(() => load(id, action));
  const [values, setValues] = useState<Values>(
    () =>
      (platform.store.get(draftName) as Values | undefined) || {
        words: '',
        privateWords: '',
        toResident: true,
        photoIds: [],
      },
  );
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Values>) => {
    const next = { ...values, ...part };
    setValues(next);
    platform.store.set(draftName, next);
  };
  const filled = {
    ...values,
    ...(values.choice || action !== 'accept'
      ? {}
      : { choice: data?.request.category?.code ?? data?.request.suggestion?.code }),
  };
  const send = () => {
    if (!data) return;
    setBusy(true);
    act(endpointOf(action), data.request, bodyOf(action, filled)).then(
      (done) => {
        platform.store.remove(draftName);
        sayDone(done, form.done);
        goBack();
      },
      (reason: unknown) => {
        setBusy(false);
        showToast({ words: `${wordsOf(reason)}。您写的都还在`, icon: 'alert' });
      },
    );
  };
  const lacks = missing(action, filled);
  const foot = data ? (
    <View className="foot">
      <Button size="lg" block busy={busy && '正在送出…'} disabled={Boolean(lacks)} onTap={send}>
        {lacks ?? form.button}
      </Button>
    </View>
  ) : null;
  return (
    <Page title={form.title} back="back" foot={foot}>
      {error && !data ? <LoadFailed error={error} kept="您写的都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={2} /> : null}
      {data ? (
        <>
          <View className="lead">{data.request.title}</View>
          <Questions action={action} loaded={data} values={filled} change={change} />
        </>
      ) : null}
    </Page>
  );
}

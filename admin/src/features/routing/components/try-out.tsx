// Gives the rules a sample and shows where it would go and why; nothing is really dispatched.
import { sources, type Source } from '@constants/catalogue';
import { personTags, type PersonTag } from '@constants/people';
import { Select } from 'antd';
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { CategorySelect } from '../../../shared/pick/category-select';
import { UnitSelect } from '../../../shared/pick/unit-select';
import { Button } from '../../../shared/ui/button';
import { ExplanationView } from '../../../shared/ui/explanation';
import { Field, optionsOf, Segments } from '../../../shared/ui/field';
import { WordsField } from '../../../shared/ui/form-fields';
import { Note } from '../../../shared/ui/marks';

interface Props {
  hasDraft: boolean;
  unsaved: boolean;
  currentVersion: number;
  draftVersion: number;
}

export function TryOut({ hasDraft, unsaved, currentVersion, draftVersion }: Props) {
  const [against, setAgainst] = useState<'draft' | 'current'>(hasDraft ? 'draft' : 'current');
  const [text, setText] = useState('');
  const [unitId, setUnitId] = useState<string>();
  const [category, setCategory] = useState<string>();
  const [source, setSource] = useState<Source>('miniprogram');
  const [tags, setTags] = useState<PersonTag[]>([]);
  const explain = useWrite('POST /routing/explain');
  const run = () => {
    if (!unitId) return;
    explain.mutate({
      body: {
        against: hasDraft ? against : 'current',
        sample: { text: text.trim(), unitId, source, tags, ...(category ? { categoryCode: category } : {}) },
      },
    });
  };
  const versions = [
    { value: 'draft' as const, label: `第 ${draftVersion}版 草稿` },
    { value: 'current' as const, label: `第 ${currentVersion}版` },
  ];
  return (
    <section className="card try">
      <div className="hd">
        <h2>拿一件试试</h2>
        <span className="sec sm">没有真的派出</span>
        <span className="sp" />
        {hasDraft && (
          <Segments label="用哪一版" small options={versions} value={against} onChange={setAgainst} />
        )}
      </div>
      <form
        className="bd form-grid"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <WordsField
          label="居民会怎么说"
          required
          wide
          rows={2}
          max={2000}
          value={text}
          onChange={setText}
          placeholder="例如：我妈独居，浴室滑倒，想装扶手"
        />
        <Field label="在哪个网格或社区" required>
          {(id) => <UnitSelect id={id} value={unitId} onChange={setUnitId} />}
        </Field>
        <Field label="分类">
          {(id) => <CategorySelect id={id} value={category} onChange={setCategory} clearable />}
        </Field>
        <Field label="人群标签">
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              value={tags}
              onChange={setTags}
              placeholder="没有"
              options={optionsOf<PersonTag>(personTags)}
            />
          )}
        </Field>
        <Field label="来源">
          {(id) => (
            <Select id={id} value={source} onChange={setSource} options={optionsOf<Source>(sources)} />
          )}
        </Field>
        <div className="wide row">
          {unsaved && <span className="sm due">草稿还没保存，试的是上次保存的。</span>}
          <span className="sp" />
          <Button type="submit" icon="refresh" busy={explain.isPending} disabled={!text.trim() || !unitId}>
            试派
          </Button>
        </div>
        {explain.error && (
          <div className="wide">
            <Note tone="bad">{messageOf(explain.error)}</Note>
          </div>
        )}
      </form>
      {explain.data && <Result answer={explain.data} />}
    </section>
  );
}

function Result({
  answer,
}: {
  answer: NonNullable<ReturnType<typeof useWrite<'POST /routing/explain'>>['data']>;
}) {
  const { owner, explanation, ruleNumber, copies } = answer.decision;
  const name = owner.kind === 'staff' ? `${owner.name}（${owner.unitName}）` : `${owner.name} 抢单池`;
  return (
    <div className="result">
      <Note tone="good">
        会派给 <b>{name}</b>，{ruleNumber > 0 ? `用的是规则 ${ruleNumber}` : '用的是兜底规则'}
        {copies.length > 0 && `；抄送 ${copies.map((copy) => copy.name).join('、')}`}
      </Note>
      <ExplanationView explanation={explanation} />
    </div>
  );
}

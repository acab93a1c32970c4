// Registers a request for a resident who phoned, came by or wrote; what was typed survives a refusal.
import { sources, type Source } from '@constants/requests';
import type { StoredFile } from '@contract/files';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { CategorySelect } from '../../../shared/pick/category-select';
import { Button } from '../../../shared/ui/button';
import { Choice, Field, optionsOf } from '../../../shared/ui/field';
import { LineField, WordsField } from '../../../shared/ui/form-fields';
import { Note } from '../../../shared/ui/marks';
import { Crumb } from '../../../shared/ui/crumb';
import { usePageTitle } from '../../../shared/ui/page-title';
import { toast } from '../../../shared/ui/toast';
import { AddressSelect } from '../components/address-select';
import { PhotoPicker } from '../components/photo-picker';
import { SuggestionCard } from '../components/suggestion-card';
import './detail.css';
import './register.css';

const channels = optionsOf<Source>(sources).filter(
  ({ value }) => value !== 'miniprogram' && value !== 'grid',
);

export function RegisterPage() {
  const navigate = useNavigate();
  const [source, setSource] = useState<Source>('phone');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [address, setAddress] = useState<string>();
  const [detail, setDetail] = useState('');
  const [text, setText] = useState('');
  const [category, setCategory] = useState<string>();
  const [photos, setPhotos] = useState<StoredFile[]>([]);
  const register = useWrite('POST /desk/requests');
  usePageTitle(
    '代居民登记',
    <Crumb lists={['/requests']} name="诉求">
      代居民登记
    </Crumb>,
    '',
  );
  const phoneWrong = phone !== '' && !/^1\d{10}$/.test(phone);
  const ready = Boolean(name.trim() && text.trim() && address && !phoneWrong);
  const submit = () => {
    if (!address) return;
    register.mutate(
      {
        body: {
          source,
          reporter: { name: name.trim(), ...(phone ? { phone } : {}) },
          text: text.trim(),
          place: { kind: 'address', addressId: address, ...(detail.trim() ? { detail: detail.trim() } : {}) },
          ...(category ? { categoryCode: category } : {}),
          ...(photos.length > 0 ? { photoIds: photos.map(({ id }) => id) } : {}),
        },
      },
      {
        onSuccess: (request) => {
          toast(`已登记，编号 ${request.number}，请告诉居民`);
          void navigate(`/requests/${request.id}`, { replace: true });
        },
      },
    );
  };
  return (
    <form
      className="register"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) submit();
      }}
    >
      <section className="card">
        <div className="hd">
          <h1>代居民登记</h1>
          <span className="sec sm">电话、来访、热线转来的，照居民原话写</span>
        </div>
        <div className="bd form-grid">
          <div className="fd wide">
            <span className="lab">怎么来的</span>
            <Choice label="怎么来的" options={channels} value={source} onChange={setSource} />
          </div>
          <LineField label="居民姓名" required autoFocus max={40} value={name} onChange={setName} />
          <LineField
            label="联系电话"
            help="有电话才能收到进展"
            error={phoneWrong ? '请填 11位手机号' : undefined}
            inputMode="numeric"
            max={11}
            value={phone}
            onChange={(text) => setPhone(text.trim())}
          />
          <Field label="在哪里" required help="按标准地址定网格">
            {(id) => <AddressSelect id={id} value={address} onChange={setAddress} />}
          </Field>
          <LineField
            label="再具体一点"
            help="单元、楼层、门口的记号"
            max={300}
            value={detail}
            onChange={setDetail}
          />
          <WordsField label="居民原话" required wide rows={6} max={2000} value={text} onChange={setText} />
          <Field label="事项分类" help="不选就由系统建议，拿不准的再由受理员定">
            {(id) => <CategorySelect id={id} value={category} onChange={setCategory} clearable />}
          </Field>
          <div className="fd">
            <span className="lab">照片</span>
            <PhotoPicker photos={photos} onChange={setPhotos} />
          </div>
          {register.error && (
            <div className="wide">
              <Note tone="bad">{messageOf(register.error)}</Note>
            </div>
          )}
        </div>
        <div className="dialog-foot">
          <span className="sm sec">登记后系统马上受理、派单，和居民自己提交的一样。</span>
          <span className="sp" />
          <Link className="btn" to="/requests">
            取消
          </Link>
          <Button kind="main" type="submit" busy={register.isPending} disabled={!ready}>
            登记
          </Button>
        </div>
      </section>
      <SuggestionCard text={text} chosen={category} onChoose={setCategory} />
    </form>
  );
}

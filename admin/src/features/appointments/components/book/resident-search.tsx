// Finds the resident by name, phone or ID number among those of the own scope; shows the chosen one masked.
import { useState } from 'react';
import { useRead } from '../../../../shared/api/hooks';
import { tagLabel } from '../../../../shared/format/tags';
import { SearchBox } from '../../../../shared/table/search-box';
import { Failed, Loading } from '../../../../shared/ui/boards';

interface Props {
  value: string | undefined;
  onChange: (residentId: string | undefined) => void;
}

export function ResidentSearch({ value, onChange }: Props) {
  if (value) return <Chosen id={value} onOff={() => onChange(undefined)} />;
  return <Search onChoose={onChange} />;
}

function Chosen({ id, onOff }: { id: string; onOff: () => void }) {
  const resident = useRead('GET /residents/:id', { params: { id } });
  if (!resident.data) return resident.isError ? <Failed error={resident.error} /> : <Loading rows={1} />;
  const { nameMasked, phoneMasked, communityName, addressMasked, tags, birthYear } = resident.data;
  const age = birthYear && `${new Date().getFullYear() - birthYear}岁`;
  return (
    <div className="chosen">
      <div className="row">
        <b>{nameMasked}</b>
        <span className="sec">{[age, phoneMasked].filter(Boolean).join(' · ')}</span>
        <span className="sp" />
        <button type="button" className="link" onClick={onOff}>
          换一位
        </button>
      </div>
      <div className="sm sec">
        {communityName} {addressMasked}
      </div>
      {tags.length > 0 && (
        <div className="row wrap g4">
          {tags.map((tag) => (
            <span key={tag} className="tag p">
              {tagLabel(tag)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function Search({ onChoose }: { onChoose: (residentId: string) => void }) {
  const [text, setText] = useState<string>();
  const found = useRead(
    'GET /residents',
    { query: { limit: 8, ...(text ? { text } : {}) } },
    { enabled: text !== undefined, keepPrevious: true },
  );
  return (
    <div className="finder">
      <SearchBox label="姓名、电话或身份证号" value={text} onSearch={setText} />
      {found.isError && <Failed error={found.error} />}
      {text !== undefined && found.isPending && <Loading rows={2} />}
      {text !== undefined && found.data?.items.length === 0 && (
        <span className="sec">没有找到。请换个写法，或请居民先在小程序里登记。</span>
      )}
      <ul>
        {(text === undefined ? [] : (found.data?.items ?? [])).map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => onChoose(row.id)}>
              <b>{row.nameMasked}</b> <span className="sec">{row.phoneMasked}</span>
              <span className="sp" />
              <span className="sm sec el">
                {row.communityName} {row.addressMasked}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

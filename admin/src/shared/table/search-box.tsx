// A search field of a list: sends on Enter, clears with one press.
import { useEffect, useState } from 'react';
import { Icon } from '../ui/icon';

interface Props {
  label: string;
  value: string | undefined;
  onSearch: (text: string | undefined) => void;
}

export function SearchBox({ label, value, onSearch }: Props) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  return (
    <form
      className="in"
      style={{ width: 220 }}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim() || undefined);
      }}
    >
      <Icon name="search" />
      <input
        aria-label={`搜${label}`}
        placeholder={`${label}，回车搜`}
        maxLength={40}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {value && (
        <button type="button" aria-label="清掉搜索" onClick={() => onSearch(undefined)}>
          <Icon name="x" size="s" />
        </button>
      )}
    </form>
  );
}

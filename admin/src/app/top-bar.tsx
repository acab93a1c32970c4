// The top bar: where one is, the search over everything, office hours, the bell, who one is.
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Icon } from '../shared/ui/icon';
import { useShownTitle } from '../shared/ui/page-title';
import { Bell } from './bell';
import { MyMenu } from './my-menu';
import { OfficeHours } from './office-hours';

export function TopBar({ onMenu }: { onMenu: () => void }) {
  return (
    <header className="top">
      <button type="button" className="menu-button" aria-label="打开主导航" onClick={onMenu}>
        <Icon name="menu" size="l" />
      </button>
      <div className="crumb">{useShownTitle()}</div>
      <span className="sp" />
      <Everywhere />
      <OfficeHours />
      <Bell />
      <MyMenu />
    </header>
  );
}

function Everywhere() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [text, setText] = useState(search.get('text') ?? '');
  return (
    <form
      className="gsearch"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void navigate(`/requests?view=all&text=${encodeURIComponent(text.trim())}`);
      }}
    >
      <Icon name="search" />
      <input
        id="everywhere"
        aria-label="搜索诉求"
        placeholder="编号、姓名、地址、原话都能搜"
        maxLength={60}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <kbd aria-hidden>/</kbd>
    </form>
  );
}

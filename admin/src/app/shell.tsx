// The frame around every page: rail, top bar, the page; keys that work everywhere.
import { Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useLiveStream } from '../shared/api/stream';
import { useMay } from '../shared/auth/session';
import { useKeys } from '../shared/ui/keys';
import { Loading } from '../shared/ui/boards';
import { Rail } from './rail';
import { TopBar } from './top-bar';

export function Shell() {
  const [railOpen, setRailOpen] = useState(false);
  const navigate = useNavigate();
  const mayRegister = useMay('requests.register');
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useLiveStream();
  useEffect(() => {
    if (main.current) main.current.scrollTop = 0;
  }, [pathname]);
  useKeys({
    '/': () => document.getElementById('everywhere')?.focus(),
    ...(mayRegister ? { n: () => void navigate('/requests/new') } : {}),
  });
  return (
    <div className="app">
      <a className="skip" href="#page">
        跳到正文
      </a>
      <Rail open={railOpen} onLeave={() => setRailOpen(false)} />
      <TopBar onMenu={() => setRailOpen(true)} />
      <main className="main" id="page" ref={main} tabIndex={-1} style={{ outline: 0 }}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

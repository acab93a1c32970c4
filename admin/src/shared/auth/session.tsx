// Who is signed in: the staff member for all pages below, or off to sign-in and back to where one was.
import type { SignedInStaff } from '@contract/accounts';
import type { Permission } from '@constants/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { onSignedOut } from '../api/client';
import { isApiError } from '../api/errors';
import { useRead } from '../api/hooks';
import { Failed, Loading } from '../ui/boards';

const Session = createContext<SignedInStaff | null>(null);

export function useStaff(): SignedInStaff {
  const staff = useContext(Session);
  if (!staff) throw new Error('useStaff outside of RequireSession');
  return staff;
}

export function useMay(permission: Permission): boolean {
  return useStaff().permissions.includes(permission);
}

export function RequireSession({ children }: { children: ReactNode }) {
  const me = useRead('GET /desk/me', {}, { staleMs: 60_000 });
  const location = useLocation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const here = location.pathname + location.search;
  useEffect(
    () =>
      onSignedOut(() => {
        queries.clear();
        void navigate(`/sign-in?from=${encodeURIComponent(here)}`, { replace: true });
      }),
    [navigate, queries, here],
  );
  if (me.data) return <Session.Provider value={me.data}>{children}</Session.Provider>;
  if (me.isPending) return <Loading />;
  const outside = isApiError(me.error) && (me.error.status === 401 || me.error.status === 403);
  if (outside) return <Navigate to={`/sign-in?from=${encodeURIComponent(here)}`} replace />;
  return <Failed error={me.error} retry={() => void me.refetch()} />;
}

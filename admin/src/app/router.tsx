// The addresses of all pages; each page is loaded when it is first opened.
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RequireSession } from '../shared/auth/session';
import { Loading } from '../shared/ui/boards';
import { Lost } from './lost';
import { Shell } from './shell';

const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../features/home/pages/home')).HomePage }) },
  {
    path: 'requests',
    lazy: async () => ({ Component: (await import('../features/requests/pages/inbox')).InboxPage }),
  },
  {
    path: 'requests/new',
    lazy: async () => ({ Component: (await import('../features/requests/pages/register')).RegisterPage }),
  },
  {
    path: 'requests/:id',
    lazy: async () => ({ Component: (await import('../features/requests/pages/detail')).DetailPage }),
  },
  {
    path: 'appointments',
    lazy: async () => ({ Component: (await import('../features/appointments/pages/board')).BoardPage }),
  },
  {
    path: 'appointments/list',
    lazy: async () => ({ Component: (await import('../features/appointments/pages/list')).ListPage }),
  },
  {
    path: 'appointments/new',
    lazy: async () => ({ Component: (await import('../features/appointments/pages/book')).BookPage }),
  },
  {
    path: 'appointments/waiting',
    lazy: async () => ({ Component: (await import('../features/appointments/pages/waiting')).WaitingPage }),
  },
  {
    path: 'appointments/numbers',
    lazy: async () => ({ Component: (await import('../features/appointments/pages/numbers')).NumbersPage }),
  },
  {
    path: 'appointments/door-cards',
    lazy: async () => ({
      Component: (await import('../features/appointments/pages/door-cards')).DoorCardsPage,
    }),
  },
  {
    path: 'appointments/timetable',
    lazy: async () => ({ Component: (await import('../features/activities/pages/timetable')).TimetablePage }),
  },
  {
    path: 'appointments/courses',
    lazy: async () => ({ Component: (await import('../features/activities/pages/courses')).CoursesPage }),
  },
  {
    path: 'appointments/:id',
    lazy: async () => ({
      Component: (await import('../features/appointments/pages/appointment')).AppointmentPage,
    }),
  },
  {
    path: 'cases',
    lazy: async () => ({ Component: (await import('../features/cases/pages/cases')).CasesPage }),
  },
  {
    path: 'cases/:id',
    lazy: async () => ({ Component: (await import('../features/cases/pages/case')).CasePage }),
  },
  {
    path: 'rules',
    lazy: async () => ({ Component: (await import('../features/routing/pages/rules')).RulesPage }),
  },
  {
    path: 'people',
    lazy: async () => ({ Component: (await import('../features/organisation/pages/staff')).StaffPage }),
  },
  {
    path: 'people/residents',
    lazy: async () => ({ Component: (await import('../features/residents/pages/residents')).ResidentsPage }),
  },
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('../features/settings/pages/policies')).PoliciesPage }),
  },
  {
    path: 'settings/calendars',
    lazy: async () => ({ Component: (await import('../features/settings/pages/calendars')).CalendarsPage }),
  },
  {
    path: 'settings/categories',
    lazy: async () => ({ Component: (await import('../features/settings/pages/categories')).CategoriesPage }),
  },
  {
    path: 'settings/offers',
    lazy: async () => ({ Component: (await import('../features/booking-setup/pages/offers')).OffersPage }),
  },
  {
    path: 'settings/plans',
    lazy: async () => ({ Component: (await import('../features/booking-setup/pages/plans')).PlansPage }),
  },
  {
    path: 'settings/rooms',
    lazy: async () => ({ Component: (await import('../features/booking-setup/pages/rooms')).RoomsPage }),
  },
  {
    path: 'settings/audit',
    lazy: async () => ({ Component: (await import('../features/settings/pages/audit')).AuditPage }),
  },
  { path: '*', Component: Lost },
];

export const router = createBrowserRouter(
  [
    {
      path: '/sign-in',
      HydrateFallback: Loading,
      lazy: async () => ({ Component: (await import('../features/sign-in/pages/sign-in')).SignInPage }),
    },
    {
      path: '/',
      HydrateFallback: Loading,
      ErrorBoundary: Lost,
      element: (
        <RequireSession>
          <Shell />
        </RequireSession>
      ),
      children: pages,
    },
  ],
  { basename: '/admin' },
);

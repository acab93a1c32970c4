/** Every domain of the server, lowest level first. */
import { accounts } from './accounts/index.ts';
import { activities } from './activities/index.ts';
import { appointments } from './appointments/index.ts';
import { availability } from './availability/index.ts';
import { cases } from './cases/index.ts';
import { catalogue } from './catalogue/index.ts';
import { files } from './files/index.ts';
import type { Domain } from './http/domain.ts';
import { ledger } from './ledger/index.ts';
import { notifications } from './notifications/index.ts';
import { people } from './people/index.ts';
import { requests } from './requests/index.ts';
import { routing } from './routing/index.ts';

export const domains: readonly Domain[] = [
  accounts,
  people,
  catalogue,
  notifications,
  routing,
  files,
  ledger,
  availability,
  requests,
  appointments,
  activities,
  cases,
];

/** Every domain of the server, lowest level first. */
import { accounts } from './accounts/index.ts';
import type { Domain } from './http/domain.ts';

export const domains: readonly Domain[] = [accounts];

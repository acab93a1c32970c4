/** Every domain of the server, lowest level first. */
import { accounts } from './accounts/index.ts';
import { catalogue } from './catalogue/index.ts';
import type { Domain } from './http/domain.ts';
import { routing } from './routing/index.ts';

export const domains: readonly Domain[] = [accounts, catalogue, routing];

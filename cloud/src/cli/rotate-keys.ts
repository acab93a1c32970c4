/** `npm run keys:rotate`: after a new key was put first in PII_KEYS, moves every stored value to it. */
import { rotateKeys } from '../kernel/key-rotation.ts';
import { withApplication } from './with-application.ts';

await withApplication(async () => ({ moved: await rotateKeys() }));

// Brings the generated part of the README up to date: `npm run readme -w cloud/embedded-mongo`.
import { readFileSync, writeFileSync } from 'node:fs';
import { withSupportedList } from './supported-list.ts';

const readme = new URL('../../README.md', import.meta.url);
writeFileSync(readme, withSupportedList(readFileSync(readme, 'utf8')));

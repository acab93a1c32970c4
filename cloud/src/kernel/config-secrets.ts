/** Secrets for development: made once and kept under the data folder, never in the repository. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export function developmentSecrets(dataDir: string): Record<string, string> {
  const file = path.join(dataDir, 'development-secrets.json');
  const known = readKnown(file);
  const secrets = { ...freshSecrets(), ...known };
  if (Object.keys(secrets).length !== Object.keys(known).length) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return { ...secrets, WECHAT_TEMPLATE_IDS: sandboxTemplates };
}

/** The templates that the sandbox's account owns: no secret, and a later version may have more of them. */
const sandboxTemplates = [
  'progress:LySandboxTemplateRequestProgress00000000001',
  'resolved:LySandboxTemplateRequestResolved00000000002',
  'assigned:LySandboxTemplateWorkAssigned000000000000003',
  'due:LySandboxTemplateWorkDue00000000000000000004',
  'booked:LySandboxTemplateAppointmentBooked000000005',
  'reminder:LySandboxTemplateAppointmentReminder0000006',
  'changed:LySandboxTemplateAppointmentChanged00000007',
  'placeFree:LySandboxTemplatePlaceFree00000000000000008',
].join(',');

const freshSecrets = (): Record<string, string> => ({
  PII_KEYS: `dev1:${randomBytes(32).toString('base64')}`,
  PII_INDEX_KEY: randomBytes(32).toString('base64'),
  WECHAT_APP_ID: `wx${randomBytes(8).toString('hex')}`,
  WECHAT_APP_SECRET: randomBytes(16).toString('hex'),
  WECHAT_PUSH_TOKEN: randomBytes(16).toString('hex'),
  // 43 characters of base64, as WeChat's console gives it.
  WECHAT_PUSH_AES_KEY: randomBytes(32).toString('base64').slice(0, 43),
});

function readKnown(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    // The first start on this machine: there is nothing to read yet.
    return {};
  }
}

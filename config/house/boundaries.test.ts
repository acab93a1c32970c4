/** Every wall of .dependency-cruiser.cjs is run against a planted violation: a rule never seen failing is decoration. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[];
};

/** The file that breaks the rule, and what it imports. */
const planted: Record<string, [from: string, to: string]> = {
  'front-door': ['cloud/src/requests/queries.ts', 'cloud/src/people/model.ts'],
  'contract-is-pure': ['cloud/src/people/contract.ts', 'cloud/src/people/rules.ts'],
  'constants-stay-light': ['cloud/src/people/contract.constants.ts', 'cloud/src/kernel/ids.ts'],
  'routes-never-query': ['cloud/src/people/routes.ts', 'cloud/src/people/model.ts'],
  'rules-are-pure': ['cloud/src/requests/rules/transition.ts', 'cloud/src/requests/model.ts'],
  'only-routes-know-http': ['cloud/src/people/commands/rename.ts', 'cloud/src/http/app.ts'],
  'kernel-knows-no-domain': ['cloud/src/kernel/ids.ts', 'cloud/src/people/index.ts'],
  'http-knows-no-domain': ['cloud/src/http/app.ts', 'cloud/src/accounts/index.ts'],
  'sandbox-stands-alone': ['cloud/src/wechat-sandbox/server.ts', 'cloud/src/kernel/ids.ts'],
  'sandbox-never-in-domains': ['cloud/src/people/gateway.ts', 'cloud/src/wechat-sandbox/index.ts'],
  'top-is-not-a-base': ['cloud/src/people/queries.ts', 'cloud/src/testing/app.ts'],
  'database-knows-nothing': ['cloud/embedded-mongo/src/main.ts', 'cloud/src/kernel/ids.ts'],
  'database-front-door': ['cloud/src/kernel/database.ts', 'cloud/embedded-mongo/src/main.ts'],
  'apps-know-contracts-only': ['admin/src/app/main.tsx', 'cloud/src/people/rules.ts'],
  'miniprogram-imports-types': ['miniprogram/shared/api/client.ts', 'cloud/src/people/contract.ts'],
  'apps-apart': ['admin/src/app/main.tsx', 'miniprogram/app.tsx'],
  'apps-apart-too': ['miniprogram/app.tsx', 'admin/src/app/main.tsx'],
  'packages-apart': ['miniprogram/packages/work/today.tsx', 'miniprogram/packages/request/detail.tsx'],
  'shared-is-below': ['admin/src/shared/ui/table.tsx', 'admin/src/features/staff/api.ts'],
  'features-apart': ['admin/src/features/staff/api.ts', 'admin/src/features/requests/api.ts'],
  'no-circular': ['cloud/src/kernel/a.ts', 'cloud/src/kernel/a.ts'],
  'no-test-imports': ['cloud/src/kernel/ids.ts', 'cloud/src/kernel/ids.test.ts'],
  ...Object.fromEntries(
    [
      ['wechat', 'requests'],
      ['accounts', 'people'],
      ['people', 'catalogue'],
      ['catalogue', 'routing'],
      ['notifications', 'files'],
      ['routing', 'requests'],
      ['files', 'requests'],
      ['ledger', 'appointments'],
      ['availability', 'requests'],
      ['requests', 'appointments'],
      ['appointments', 'activities'],
      ['activities', 'appointments'],
    ].map(([from, to]) => [
      `${from}-imports-downward`,
      [`cloud/src/${from}/commands/act.ts`, `cloud/src/${to}/index.ts`] as [string, string],
    ]),
  ),
};

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

/** A tree of two files in which the first imports the second, cruised with the project's own rules. */
async function violations(from: string, to: string): Promise<string[]> {
  const root = mkdtempSync(path.join(tmpdir(), 'linying walls '));
  roots.push(root);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const relative = path.relative(path.dirname(from), to);
  write(to, 'export const there = 1;\n');
  write(from, `import { there } from './${relative}';\nexport const here = there;\n`);
  const { output } = await cruise(['.'], {
    ruleSet: { forbidden: config.forbidden },
    validate: true,
    baseDir: root,
    tsPreCompilationDeps: true,
  });
  return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
}

describe('the walls of the house', () => {
  it('has a planted violation for each rule', () => {
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
  });

  it.each(Object.entries(planted))('%s is seen failing', async (name, [from, to]) =>
    expect(await violations(from, to)).toContain(name),
  );

  it('lets a tree that keeps the rules pass', async () => {
    expect(await violations('cloud/src/requests/queries.ts', 'cloud/src/people/index.ts')).toEqual([]);
  });
});
